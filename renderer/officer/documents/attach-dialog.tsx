import { useState } from "react";
import { Checkbox, Form, RadioGroup } from "react-aria-components";
import { reasonFor } from "../../../core/crossing/coded-reasons.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import formStyles from "../../ui/form.module.css";
import { type Said, useWords } from "../../ui/i18n/use-words.ts";
import { LineField } from "../../ui/line-field.tsx";
import panelDialogStyles from "../../ui/panel-dialog.module.css";
import { PanelDialog } from "../../ui/panel-dialog.tsx";
import textStyles from "../../ui/text.module.css";
import { lintas, type PendingView } from "../api.ts";
import { ReasonChoice } from "../decision/reason-choice.tsx";
import { codedReasons } from "../decision/reasons.ts";
import { useReasonKeys } from "../decision/use-reason-keys.ts";
import { AgreedTable } from "./agreed-table.tsx";
import styles from "./attach-dialog.module.css";

const attachReasons = codedReasons("attach");

/** The officer says whose a waiting document is, with what speaks for and against it in sight. */
export function AttachDialog({
	line,
	inspectionId,
	onClose,
}: {
	readonly line: PendingView;
	readonly inspectionId: string;
	readonly onClose: () => void;
}) {
	const { t, say } = useWords();
	const [reason, setReason] = useState<string | null>(null);
	const [note, setNote] = useState("");
	const [confirmed, setConfirmed] = useState(false);
	const [problem, setProblem] = useState<Said | null>(null);
	const isFatal = line.compared.some(({ severity }) => severity === "fatal");

	async function send() {
		const reasonCode = reasonFor("attach", reason);
		if (reasonCode === null)
			return setProblem({ code: "crossing.reasonMissing" });
		if (isFatal && !confirmed) {
			return setProblem({ code: "document.unconfirmed" });
		}
		const reply = await lintas.attachByHand({
			inspectionId,
			documentId: line.documentId,
			reasonCode,
			...(note.trim() === "" ? {} : { note: note.trim() }),
			confirmed,
		});
		if (reply.ok) return onClose();
		setProblem({ code: reply.error.code });
	}

	useReasonKeys(attachReasons, setReason, send);

	return (
		<PanelDialog title={t("attach.title")} wide onClose={onClose}>
			<Form
				className={formStyles.form}
				onSubmit={(event) => {
					event.preventDefault();
					void send();
				}}
			>
				<p className={panelDialogStyles.explain}>
					<strong>{say(line.title)}</strong>{" "}
					<span className={textStyles.mono}>{line.summary}</span>{" "}
					{say(line.worth)}
				</p>
				<div className={styles.columns}>
					<div>
						{line.compared.length === 0 ? (
							<p>{t("documents.standing.undecided")}</p>
						) : (
							<AgreedTable
								title={t("documents.besidePassport")}
								rows={line.compared}
							/>
						)}
						<p className={styles.effect}>
							{t(isFatal ? "attach.effectFatal" : "attach.effect")}
						</p>
					</div>
					<div>
						<RadioGroup
							aria-label={t("attach.reason")}
							value={reason}
							onChange={setReason}
						>
							<ReasonChoice
								group={{
									title: "attach.reason",
									reasons: attachReasons,
								}}
								focus
							/>
						</RadioGroup>
						<LineField
							label={t("reasonPanel.note")}
							maxLength={200}
							value={note}
							onChange={setNote}
						/>
						{isFatal ? (
							<Checkbox
								className={styles.confirm}
								isSelected={confirmed}
								onChange={setConfirmed}
							>
								<span className={styles.box} aria-hidden="true">
									{confirmed ? "✓" : ""}
								</span>
								<span>{t("attach.confirm")}</span>
							</Checkbox>
						) : null}
					</div>
				</div>
				<Alert text={problem === null ? null : say(problem)} />
				<div className={panelDialogStyles.buttons}>
					<Button hints={[t("key.esc")]} onPress={onClose}>
						{t("panel.cancel")}
					</Button>
					<Button
						look={isFatal ? "ask" : "primary"}
						type="submit"
						hints={[t("key.enter")]}
					>
						{t("attach.send")}
					</Button>
				</div>
			</Form>
		</PanelDialog>
	);
}
