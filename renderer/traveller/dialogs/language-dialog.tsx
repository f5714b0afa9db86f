import { Choice } from "../frame/choice.tsx";
import { LanguageList } from "../frame/language-list.tsx";
import { useWords } from "../language/use-words.ts";
import { KioskDialog } from "./kiosk-dialog.tsx";

export function LanguageDialog({ onClose }: { readonly onClose: () => void }) {
	const { t, isMachineMade } = useWords();
	return (
		<KioskDialog name="language" title={t("language.title")} onClose={onClose}>
			<LanguageList onChosen={onClose} />
			{isMachineMade ? <p className="remark">{t("machineMade")}</p> : null}
			<div className="sheet-buttons">
				<Choice look="quiet" onPress={onClose}>
					{t("modes.close")}
				</Choice>
			</div>
		</KioskDialog>
	);
}
