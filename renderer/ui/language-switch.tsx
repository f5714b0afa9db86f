import { Radio, RadioGroup } from "react-aria-components";
import type { Language } from "./i18n/day.ts";
import { useWords } from "./i18n/use-words.ts";

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
			className="language-switch"
			value={language}
			onChange={(value) => onChoose(value === "en" ? "en" : "id")}
		>
			{languages.map((each) => (
				<Radio key={each} value={each} className="language">
					<span lang={each}>{t(`language.${each}`)}</span>
				</Radio>
			))}
		</RadioGroup>
	);
}
