import { type KioskLanguage, kioskLanguages } from "../../../core/languages.ts";
import { Button } from "../../ui/button.tsx";
import { nativeNames } from "../../ui/i18n/native-names.ts";
import { PanelDialog } from "../../ui/panel-dialog.tsx";
import styles from "./language-choice.module.css";

/**
 * All languages by their own names. Drawn by the page itself: a list of the
 * system has only the system's fonts, and a desk may have none for them.
 */
export function LanguageChoice({
	title,
	chosen,
	onChoose,
	onClose,
}: {
	readonly title: string;
	readonly chosen: KioskLanguage;
	readonly onChoose: (language: KioskLanguage) => void;
	readonly onClose: () => void;
}) {
	return (
		<PanelDialog title={title} onClose={onClose}>
			<div className={styles.languageChoice}>
				{kioskLanguages.map((language) => (
					<Button
						key={language}
						look={language === chosen ? "primary" : "plain"}
						onPress={() => onChoose(language)}
					>
						<span lang={language}>{nativeNames[language]}</span>
					</Button>
				))}
			</div>
		</PanelDialog>
	);
}
