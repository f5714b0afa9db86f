import { useState } from "react";
import { Form, RadioGroup } from "react-aria-components";
import {
	type ReasonFor,
	reasonFor,
} from "../../../core/crossing/coded-reasons.ts";
import { linesApart } from "../../../core/crossing/typed-lines.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import formStyles from "../../ui/form.module.css";
import { type Said, useWords } from "../../ui/i18n/use-words.ts";
import { LineField } from "../../ui/line-field.tsx";
import panelDialogStyles from "../../ui/panel-dialog.module.css";
import { PanelDialog } from "../../ui/panel-dialog.tsx";
import { lintas } from "../api.ts";
import { ReasonChoice } from "../decision/reason-choice.tsx";
import { codedReasons } from "../decision/reasons.ts";
import { useReasonKeys } from "../decision/use-reason-keys.ts";
import styles from "./key-in-dialog.module.css";

const keyInReasons = codedReasons("keyIn");

/** What is known before anybody says why: the reader left lines, or nothing. */
function usualReason(isMisread: boolean): ReasonFor<"keyIn"> {
	return isMisread ? "zoneDamaged" : "readerFailed";
}

/** The zone of a document of any format, typed line by line (ICAO 9303-4 to -7 §4.2.2). */
export function KeyInLines({
	misread,
	onFields,
	onClose,
}: {
	/** What the reader made of it, to be put right. */
	readonly misread: readonly string[];
	readonly onFields: () => void;
	readonly onClose: () => void;
}) {
	const { t, say } = useWords();
	const [lines, setLines] = useState<readonly string[]>(misread);
	const [reason, setReason] = useState<string | null>(
		usualReason(misread.length > 0),
	);
	const [note, setNote] = useState("");
	const [problem, setProblem] = useState<Said | null>(null);
	/** These lines, whose digits do not fit: sent once more they are said to be printed so. */
	const [doubted, setDoubted] = useState<string | null>(null);
	const change = (at: number) => (text: string) => {
		const parts = linesApart(text.toUpperCase());
		setLines((now) =>
			parts.length > 1
				? parts
				: [0, 1, 2].map((line) =>
						line === at ? text.toUpperCase() : (now[line] ?? ""),
					),
		);
	};

	async function send(printedSo: boolean) {
		const reasonCode = reasonFor("keyIn", reason);
		if (reasonCode === null)
			return setProblem({ code: "crossing.reasonMissing" });
		const reply = await lintas.keyInLines({
			lines: [...lines],
			printedSo,
			reasonCode,
			...(note.trim() === "" ? {} : { note: note.trim() }),
		});
		if (reply.ok) return onClose();
		const { code } = reply.error;
		setDoubted(code === "typed.digit" ? lines.join("\n") : null);
		setProblem({ code });
	}
	useReasonKeys(keyInReasons, setReason, () => send(false));

	const isDoubted = doubted === lines.join("\n");
	return (
		<PanelDialog title={t("keyIn.title")} wide onClose={onClose}>
			<Form
				className={formStyles.form}
				onSubmit={(event) => {
					event.preventDefault();
					void send(false);
				}}
			>
				<p className={panelDialogStyles.explain}>{t("keyIn.explainLines")}</p>
				<div className={styles.lines}>
					{[0, 1, 2].map((at) => (
						<LineField
							key={at}
							label={t("keyIn.line", { line: at + 1 })}
							// A whole zone may be pasted into a line.
							maxLength={90}
							value={lines[at] ?? ""}
							onChange={change(at)}
							focus={at === 0}
						/>
					))}
					<LineField
						label={t("reasonPanel.note")}
						maxLength={200}
						value={note}
						onChange={setNote}
					/>
				</div>
				<RadioGroup
					aria-label={t("keyIn.reason")}
					className={styles.reasons}
					value={reason}
					onChange={setReason}
				>
					<ReasonChoice
						group={{ title: "keyIn.reason", reasons: keyInReasons }}
						focus={false}
					/>
				</RadioGroup>
				<Alert text={problem === null ? null : say(problem)} />
				<div className={panelDialogStyles.buttons}>
					<Button onPress={onFields}>{t("keyIn.byFields")}</Button>
					{isDoubted ? (
						<Button onPress={() => void send(true)}>
							{t("keyIn.printedSo")}
						</Button>
					) : null}
					<Button hints={[t("key.esc")]} onPress={onClose}>
						{t("panel.cancel")}
					</Button>
					<Button look="primary" type="submit" hints={[t("key.enter")]}>
						{t("keyIn.send")}
					</Button>
				</div>
			</Form>
		</PanelDialog>
	);
}
