import type { OfficerView } from "../../../contract/officer.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { type Said, useWords } from "../../ui/i18n/use-words.ts";
import panelDialogStyles from "../../ui/panel-dialog.module.css";
import { PanelDialog } from "../../ui/panel-dialog.tsx";
import styles from "./queue-dialog.module.css";
import { wholeName } from "./waiting-name.ts";

/** Everybody who waits: each can be inspected now, or left without a decision. */
export function QueueDialog({
	queue,
	problem,
	onForward,
	onRemove,
	onClose,
}: {
	readonly queue: OfficerView["queue"];
	readonly problem: Said | null;
	readonly onForward: (waitingId: string) => void;
	readonly onRemove: (waitingId: string) => void;
	readonly onClose: () => void;
}) {
	const { t, say } = useWords();
	return (
		<PanelDialog title={t("queue.title")} wide onClose={onClose}>
			<ol className={styles.list}>
				{queue.map((waiting) => (
					<li key={waiting.inspectionId}>
						<p>
							<strong>
								{waiting.readable ? wholeName(waiting) : t("queue.unreadable")}
							</strong>{" "}
							<span>{waiting.documentNumber}</span>
						</p>
						<Button onPress={() => onForward(waiting.inspectionId)}>
							{t("queue.forward")}
						</Button>
						<Button onPress={() => onRemove(waiting.inspectionId)}>
							{t("queue.remove")}
						</Button>
					</li>
				))}
			</ol>
			<Alert text={problem === null ? null : say(problem)} />
			<div className={panelDialogStyles.buttons}>
				<p className={panelDialogStyles.hint}>{t("queue.hint")}</p>
				<Button hints={[t("key.esc")]} onPress={onClose}>
					{t("panel.cancel")}
				</Button>
			</div>
		</PanelDialog>
	);
}
