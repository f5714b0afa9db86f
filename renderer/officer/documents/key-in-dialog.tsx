import { useState } from "react";
import { Form, RadioGroup } from "react-aria-components";
import { reasonFor } from "../../../core/crossing/coded-reasons.ts";
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
import { CheckedField } from "./checked-field.tsx";
import styles from "./key-in-dialog.module.css";
import {
	type checkedFields,
	emptyTyped,
	sexOf,
	type Typed,
	typedFaults,
} from "./typed.ts";

const keyInReasons = codedReasons("keyIn");

/** A passport that no reader reads, typed from its page (ICAO 9303-4 §4.2.2). */
export function KeyInDialog({
	onLines,
	onClose,
}: {
	readonly onLines: () => void;
	readonly onClose: () => void;
}) {
	const { t, say, find } = useWords();
	const [typed, setTyped] = useState<Typed>(emptyTyped);
	const [reason, setReason] = useState<string | null>(null);
	const [problem, setProblem] = useState<Said | null>(null);
	const set = (field: keyof Typed) => (text: string) =>
		setTyped((now) => ({ ...now, [field]: text.toUpperCase() }));
	const faults = typedFaults(typed);

	async function send() {
		const [fault] = faults;
		if (fault) return setProblem({ code: fault });
		const reasonCode = reasonFor("keyIn", reason);
		if (reasonCode === null)
			return setProblem({ code: "crossing.reasonMissing" });
		const { numberAgain, note, digits: _, ...document } = typed;
		const reply = await lintas.keyIn({
			document: { ...document, sex: sexOf(document.sex) },
			numberAgain,
			reasonCode,
			...(note.trim() === "" ? {} : { note: note.trim() }),
		});
		if (reply.ok) return onClose();
		const { code, detail } = reply.error;
		const field = detail && find(`typedField.${detail}`);
		setProblem(
			code === "typed.field" && field
				? { code: "typed.fieldNamed", values: { field } }
				: { code },
		);
	}
	useReasonKeys(keyInReasons, setReason, send);

	const plain = (
		field: "issuingState" | "nationality" | "sex",
		most: number,
	) => (
		<LineField
			label={t(`field.${field}`)}
			maxLength={most}
			value={typed[field]}
			onChange={set(field)}
		/>
	);
	const checked = (field: (typeof checkedFields)[number]) => (
		<CheckedField
			field={field}
			typed={typed}
			onChange={set(field)}
			onDigit={(digit) =>
				setTyped((now) => ({
					...now,
					digits: { ...now.digits, [field]: digit },
				}))
			}
		/>
	);
	return (
		<PanelDialog title={t("keyIn.title")} wide onClose={onClose}>
			<Form
				className={formStyles.form}
				onSubmit={(event) => {
					event.preventDefault();
					void send();
				}}
			>
				<p className={panelDialogStyles.explain}>{t("keyIn.explain")}</p>
				<div className={styles.fields}>
					<LineField
						label={t("keyIn.documentCode")}
						maxLength={2}
						value={typed.documentCode}
						onChange={set("documentCode")}
					/>
					{plain("issuingState", 3)}
					<LineField
						label={t("field.surname")}
						maxLength={39}
						value={typed.surname}
						onChange={set("surname")}
					/>
					<LineField
						label={t("field.givenNames")}
						maxLength={39}
						value={typed.givenNames}
						onChange={set("givenNames")}
					/>
					{checked("documentNumber")}
					<LineField
						label={t("keyIn.numberAgain")}
						maxLength={9}
						value={typed.numberAgain}
						onChange={set("numberAgain")}
					/>
					{plain("nationality", 3)}
					{checked("dateOfBirth")}
					{plain("sex", 1)}
					{checked("dateOfExpiry")}
					<LineField
						label={t("keyIn.optionalData")}
						maxLength={14}
						value={typed.optionalData}
						onChange={set("optionalData")}
					/>
					<LineField
						label={t("reasonPanel.note")}
						maxLength={200}
						value={typed.note}
						onChange={(note) => setTyped((now) => ({ ...now, note }))}
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
					<p className={panelDialogStyles.hint}>{t("keyIn.hint")}</p>
					<Button onPress={onLines}>{t("keyIn.byLines")}</Button>
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
