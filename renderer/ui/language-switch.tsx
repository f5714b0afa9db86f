import { Radio, RadioGroup } from "react-aria-components";
import type { Language } from "./i18n/day.ts";
import { useWords } from "./i18n/use-words.ts";
import styles from "./language-switch.module.css";

const languages: readonly Language[] = ["id", "en"];

export function LanguageSwitch({
	language,
	onChoose,
}: {
	readonly language: Language;
	readonly onChoose: (language: Language) => void;
}) {
	const { t } = useWords();
	return (
		<RadioGroup
			aria-label={t("language.label")}
			orientation="horizontal"
			className={styles.languageSwitch}
			value={language}
			onChange={(value) => onChoose(value === "en" ? "en" : "id")}
		>
			{languages.map((each) => (
				<Radio key={each} value={each} className={styles.language}>
					<span lang={each}>{t(`language.${each}`)}</span>
				</Radio>
			))}
		</RadioGroup>
	);
}
