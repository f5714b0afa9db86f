import { Input, Label, SearchField } from "react-aria-components";
import { useWords } from "../ui/i18n/use-words.ts";
import { KeyHint } from "../ui/key-hint.tsx";

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
			className="case-search"
			maxLength={longestTyped}
			value={typed}
			onChange={onSearch}
		>
			<Label className="field-label">{t("cases.search")}</Label>
			<Input className="input" placeholder={t("cases.searchHint")} />
			<KeyHint>{t("key.f3")}</KeyHint>
		</SearchField>
	);
}
