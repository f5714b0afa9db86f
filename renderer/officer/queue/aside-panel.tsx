import { useState } from "react";
import { Form, RadioGroup } from "react-aria-components";
import {
	needsWords,
	type ReasonFor,
	reasonFault,
	reasonFor,
} from "../../../core/crossing/coded-reasons.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import formStyles from "../../ui/form.module.css";
import { type Said, useWords } from "../../ui/i18n/use-words.ts";
import { LineField } from "../../ui/line-field.tsx";
import panelDialogStyles from "../../ui/panel-dialog.module.css";
import { PanelDialog } from "../../ui/panel-dialog.tsx";
import { ReasonChoice } from "../decision/reason-choice.tsx";
import { codedReasons } from "../decision/reasons.ts";
import { useReasonKeys } from "../decision/use-reason-keys.ts";

export interface Aside {
	readonly reasonCode: ReasonFor<"setAside">;
	readonly note?: string;
}

/** Why a document that can be read is left without a decision: no crossing is recorded. */
export function AsidePanel({
	name,
	onLeave,
	onClose,
}: {
	readonly name: string;
	/** Null: done; else why not. */
	readonly onLeave: (aside: Aside) => Promise<Said | null>;
	readonly onClose: () => void;
}) {
	const { t, say } = useWords();
	const [code, setCode] = useState<string | null>(null);
	const [note, setNote] = useState("");
	const [problem, setProblem] = useState<Said | null>(null);
	const reasons = codedReasons("setAside");

	async function send() {
		const reasonCode = reasonFor("setAside", code);
		const fault = reasonFault(reasonCode, note);
		if (fault !== null || reasonCode === null)
			return setProblem({ code: fault ?? "crossing.reasonMissing" });
		const words = note.trim();
		const refused = await onLeave({
			reasonCode,
			...(words === "" ? {} : { note: words }),
		});
		if (refused === null) onClose();
		else setProblem(refused);
	}
	useReasonKeys(reasons, setCode, send);

	return (
		<PanelDialog title={t("aside.title", { name })} onClose={onClose}>
			<Form
				className={formStyles.form}
				onSubmit={(event) => {
					event.preventDefault();
					void send();
				}}
			>
				<p className={panelDialogStyles.explain}>{t("aside.explain")}</p>
				<RadioGroup
					aria-label={t("aside.reason")}
					value={code}
					onChange={setCode}
				>
					<ReasonChoice group={{ title: null, reasons }} focus />
				</RadioGroup>
				<LineField
					label={t(
						code !== null && needsWords(code)
							? "reasonPanel.words"
							: "reasonPanel.note",
					)}
					maxLength={200}
					value={note}
					onChange={setNote}
				/>
				<Alert text={problem === null ? null : say(problem)} />
				<div className={panelDialogStyles.buttons}>
					<Button hints={[t("key.esc")]} onPress={onClose}>
						{t("panel.cancel")}
					</Button>
					<Button look="primary" type="submit" hints={[t("key.enter")]}>
						{t("aside.leave")}
					</Button>
				</div>
			</Form>
		</PanelDialog>
	);
}
