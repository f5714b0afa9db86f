import { Input, Label, SearchField } from "react-aria-components";
import fieldStyles from "../ui/field.module.css";
import { useWords } from "../ui/i18n/use-words.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import styles from "./case-search.module.css";

const longestTyped = 40;

/** The number of the slip, typed or scanned; Esc empties it. */
export function CaseSearch({
	typed,
	onSearch,
}: {
	readonly typed: string;
	readonly onSearch: (typed: string) => void;
}) {
	const { t } = useWords();
	return (
		<SearchField
			className={styles.search}
			maxLength={longestTyped}
			value={typed}
			onChange={onSearch}
		>
			<Label className={fieldStyles.label}>{t("cases.search")}</Label>
			<Input
				className={fieldStyles.input}
				placeholder={t("cases.searchHint")}
			/>
			<KeyHint>{t("key.f3")}</KeyHint>
		</SearchField>
	);
}
