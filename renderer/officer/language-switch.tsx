import { Radio, RadioGroup } from "react-aria-components";
import type { Language } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { lintas } from "./api.ts";

const languages: readonly Language[] = ["id", "en"];

export function LanguageSwitch({ language }: { readonly language: Language }) {
	const { t } = useWords();
	return (
		<RadioGroup
			aria-label={t("language.label")}
			orientation="horizontal"
			className="language-switch"
			value={language}
			onChange={(value) =>
				void lintas.setLanguage({ language: value === "en" ? "en" : "id" })
			}
		>
			{languages.map((each) => (
				<Radio key={each} value={each} className="language">
					<span lang={each}>{t(`language.${each}`)}</span>
				</Radio>
			))}
		</RadioGroup>
	);
}
