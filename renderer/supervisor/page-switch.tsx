import { Radio, RadioGroup } from "react-aria-components";
import { useWords } from "../ui/i18n/use-words.ts";
import styles from "./page-switch.module.css";

export type PageName = "rules" | "trust";
const pages: readonly PageName[] = ["rules", "trust"];

/** The two desks of the supervisor's window. */
export function PageSwitch({
	page,
	onPage,
}: {
	readonly page: PageName;
	readonly onPage: (page: PageName) => void;
}) {
	const { t } = useWords();
	return (
		<RadioGroup
			aria-label={t("page.label")}
			orientation="horizontal"
			className={styles.switch}
			value={page}
			onChange={(value) => onPage(value === "trust" ? "trust" : "rules")}
		>
			{pages.map((each) => (
				<Radio key={each} value={each} className={styles.page}>
					{t(`page.${each}`)}
				</Radio>
			))}
		</RadioGroup>
	);
}
