import { useState } from "react";
import { Form, RadioGroup } from "react-aria-components";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { errorPhrase } from "../../ui/error-phrase.ts";
import formStyles from "../../ui/form.module.css";
import { type Said, useWords } from "../../ui/i18n/use-words.ts";
import { LineField } from "../../ui/line-field.tsx";
import panelDialogStyles from "../../ui/panel-dialog.module.css";
import { PanelDialog } from "../../ui/panel-dialog.tsx";
import { lintas, type PossibleView } from "../api.ts";
import { ReasonChoice } from "../decision/reason-choice.tsx";
import { answerGroups } from "../decision/reasons.ts";
import { useReasonKeys } from "../decision/use-reason-keys.ts";
import type { Press } from "../hand/use-hand.ts";
import styles from "./possible.module.css";
import { PossibleTable } from "./possible-table.tsx";

const answerReasons = answerGroups.flatMap(({ reasons }) => reasons);

/** The officer says whether an entry of a list is the traveller, and why. */
export function PossibleDialog({
	meant,
	entry,
	onClose,
}: {
	/** Of whom this panel is open. */
	readonly meant: Press;
	readonly entry: PossibleView;
	readonly onClose: () => void;
}) {
	const { t, say } = useWords();
	const [reason, setReason] = useState<string | null>(null);
	const [note, setNote] = useState("");
	const [problem, setProblem] = useState<Said | null>(null);
	const answer = answerGroups.find(({ reasons }) =>
		reasons.some(({ code }) => code === reason),
	)?.answer;

	async function send() {
		if (reason === null || answer === undefined)
			return setProblem({ code: "crossing.reasonMissing" });
		const reply = await lintas.answerEntry({
			...meant,
			check: entry.check,
			entryId: entry.entryId,
			answer,
			reasonCode: reason,
			...(note.trim() === "" ? {} : { note: note.trim() }),
		});
		if (reply.ok) onClose();
		else setProblem(errorPhrase(reply.error));
	}

	useReasonKeys(answerReasons, setReason, send);

	return (
		<PanelDialog title={t("possiblePanel.title")} wide onClose={onClose}>
			<Form
				className={formStyles.form}
				onSubmit={(event) => {
					event.preventDefault();
					void send();
				}}
			>
				<p className={panelDialogStyles.explain}>
					<strong>{say(entry.title)}</strong> {t("possiblePanel.explain")}
				</p>
				<div className={styles.columns}>
					<div>
						<PossibleTable entry={entry} />
					</div>
					<div>
						<RadioGroup
							aria-label={t("possiblePanel.title")}
							value={reason}
							onChange={setReason}
						>
							{answerGroups.map((group, index) => (
								<ReasonChoice
									key={group.answer}
									group={group}
									focus={index === 0}
								/>
							))}
						</RadioGroup>
						<LineField
							label={t("possiblePanel.note")}
							maxLength={200}
							value={note}
							onChange={setNote}
						/>
					</div>
				</div>
				<Alert text={problem === null ? null : say(problem)} />
				<div className={panelDialogStyles.buttons}>
					<p className={panelDialogStyles.hint}>
						{answer === "same" ? t("possiblePanel.effectSame") : null}
					</p>
					<Button hints={[t("key.esc")]} onPress={onClose}>
						{t("panel.cancel")}
					</Button>
					<Button
						look={answer === "same" ? "stop" : "primary"}
						type="submit"
						hints={[t("key.enter")]}
					>
						{t(`possiblePanel.send.${answer ?? "none"}`)}
					</Button>
				</div>
			</Form>
		</PanelDialog>
	);
}
