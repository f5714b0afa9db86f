import { useState } from "react";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { errorPhrase } from "../../ui/error-phrase.ts";
import { type Said, useWords } from "../../ui/i18n/use-words.ts";
import panelDialogStyles from "../../ui/panel-dialog.module.css";
import { PanelDialog } from "../../ui/panel-dialog.tsx";
import { lintas } from "../api.ts";

/** Somebody closes the window while a traveller is locked. */
export function LeavePanel() {
	const { t, say } = useWords();
	const [problem, setProblem] = useState<Said | null>(null);
	const stay = () => void lintas.stay({});
	const leave = async () => {
		const reply = await lintas.leave({});
		if (!reply.ok) setProblem(errorPhrase(reply.error));
	};
	return (
		<PanelDialog title={t("leavePanel.title")} onClose={stay}>
			<p>{t("leavePanel.detail")}</p>
			<Alert text={problem === null ? null : say(problem)} />
			<div className={panelDialogStyles.buttons}>
				<Button onPress={() => void leave()}>{t("leavePanel.confirm")}</Button>
				<Button look="primary" hints={[t("key.esc")]} onPress={stay}>
					{t("leavePanel.stay")}
				</Button>
			</div>
		</PanelDialog>
	);
}
