import { ToggleButton } from "react-aria-components";
import { type KioskLanguage, kioskLanguages } from "../../../core/languages.ts";
import { directionOf, nativeNames } from "../../ui/i18n/native-names.ts";
import { useKiosk } from "../kiosk.ts";
import { Icon } from "./icon.tsx";
import styles from "./language-list.module.css";

/** All languages by their own names; no flags, which stand for states. */
export function LanguageList({ onChosen }: { readonly onChosen?: () => void }) {
	const { api, view } = useKiosk();
	function choose(language: KioskLanguage) {
		void api.chooseLanguage({ language });
		onChosen?.();
	}
	return (
		<div className={styles.languages} data-part="languages" data-arrows>
			{kioskLanguages.map((language) => (
				<ToggleButton
					key={language}
					className={styles.language}
					isSelected={language === view.language}
					onPress={() => choose(language)}
				>
					<span lang={language} dir={directionOf(language)}>
						{nativeNames[language]}
					</span>
					{language === view.language ? <Icon name="check" /> : null}
				</ToggleButton>
			))}
		</div>
	);
}
