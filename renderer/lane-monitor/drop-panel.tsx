import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import panelDialogStyles from "../ui/panel-dialog.module.css";
import { PanelDialog } from "../ui/panel-dialog.tsx";

/** A case that leaves the list cannot be brought back: asked about once. */
export function DropPanel({
	caseNumber,
	onClose,
	onDrop,
}: {
	readonly caseNumber: string;
	readonly onClose: () => void;
	readonly onDrop: () => void;
}) {
	const { t } = useWords();
	return (
		<PanelDialog
			title={t("dropPanel.title", { case: caseNumber })}
			onClose={onClose}
		>
			<p>{t("dropPanel.detail")}</p>
			<div className={panelDialogStyles.buttons}>
				<Button hints={[t("key.esc")]} onPress={onClose}>
					{t("panel.cancel")}
				</Button>
				<Button look="primary" onPress={onDrop}>
					{t("dropPanel.confirm")}
				</Button>
			</div>
		</PanelDialog>
	);
}
