import { Choice } from "../frame/choice.tsx";
import { LanguageList } from "../frame/language-list.tsx";
import remarkStyles from "../frame/remark.module.css";
import { useWords } from "../language/use-words.ts";
import kioskDialogStyles from "./kiosk-dialog.module.css";
import { KioskDialog } from "./kiosk-dialog.tsx";

export function LanguageDialog({ onClose }: { readonly onClose: () => void }) {
	const { t, isMachineMade } = useWords();
	return (
		<KioskDialog name="language" title={t("language.title")} onClose={onClose}>
			<LanguageList onChosen={onClose} />
			{isMachineMade ? (
				<p className={remarkStyles.remark}>{t("machineMade")}</p>
			) : null}
			<div className={kioskDialogStyles.buttons}>
				<Choice look="quiet" onPress={onClose}>
					{t("modes.close")}
				</Choice>
			</div>
		</KioskDialog>
	);
}
