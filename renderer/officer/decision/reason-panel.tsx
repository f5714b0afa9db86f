import { useState } from "react";
import { Form, RadioGroup } from "react-aria-components";
import type { RulesView, Verdict } from "../../../contract/officer.ts";
import {
	needsWords,
	reasonFault,
} from "../../../core/crossing/coded-reasons.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import formStyles from "../../ui/form.module.css";
import { type Said, useWords } from "../../ui/i18n/use-words.ts";
import { LineField } from "../../ui/line-field.tsx";
import panelDialogStyles from "../../ui/panel-dialog.module.css";
import { PanelDialog } from "../../ui/panel-dialog.tsx";
import type { InspectionView, Person } from "../api.ts";
import { ReasonChoice } from "./reason-choice.tsx";
import styles from "./reason-panel.module.css";
import { reasonGroups } from "./reasons.ts";
import { type Second, SecondPerson } from "./second-person.tsx";
import type { Given } from "./use-decisions.ts";
import { useReasonKeys } from "./use-reason-keys.ts";

interface ReasonPanelProps {
	readonly decision: Verdict;
	readonly rules: RulesView;
	/** A visa can be bought on arrival. */
	readonly maySell: boolean;
	/** What an admission goes against, so that a supervisor has to confirm it; empty: nothing. */
	readonly causes: InspectionView["secondPerson"];
	/** A supervisor has released a lock of this person. */
	readonly isReleased: boolean;
	readonly supervisors: readonly Person[];
	/** Null: done; else why not. */
	readonly onDecide: (given: Given) => Promise<Said | null>;
	readonly onClose: () => void;
}

/** Choose by key, mouse or touch; Enter sends. A decision is never one slip away. */
export function ReasonPanel({
	decision,
	rules,
	maySell,
	causes,
	isReleased,
	supervisors,
	onDecide,
	onClose,
}: ReasonPanelProps) {
	const { t, say } = useWords();
	const [code, setCode] = useState<string | null>(null);
	const [note, setNote] = useState("");
	const [agency, setAgency] = useState("");
	const [second, setSecond] = useState<Second>({
		supervisorId: onlyOf(supervisors),
		pin: "",
	});
	const [problem, setProblem] = useState<Said | null>(null);
	const groups = reasonGroups(decision, rules, { maySell, isReleased });
	const reasons = groups.flatMap((group) => group.reasons);
	const needsAgency =
		reasons.find((reason) => reason.code === code)?.needsAgency === true;
	const takesTwo = causes.length > 0;

	function fault(): Said | null {
		if (code === null) return { code: "reasonPanel.missing" };
		const unsaid = reasonFault(code, note);
		if (unsaid !== null) return { code: unsaid };
		if (needsAgency && agency.trim() === "") return { code: "refusal.agency" };
		if (!takesTwo) return null;
		if (second.supervisorId === null) return { code: "releasePanel.choose" };
		return second.pin === "" ? { code: "signIn.pinMissing" } : null;
	}
	async function send() {
		const found = fault();
		setProblem(found);
		if (found !== null || code === null) return;
		const { supervisorId, pin } = second;
		const refused = await onDecide({
			reasonCode: code,
			note: note.trim(),
			agency: needsAgency ? agency.trim() : "",
			second: takesTwo && supervisorId !== null ? { supervisorId, pin } : null,
		});
		if (refused === null) return;
		setProblem(refused);
		setSecond({ supervisorId, pin: "" });
	}
	useReasonKeys(reasons, setCode, send);

	return (
		<PanelDialog
			title={t(`reasonPanel.${decision}`)}
			wide={decision === "refuse" || takesTwo}
			onClose={onClose}
		>
			<Form
				className={formStyles.form}
				onSubmit={(event) => {
					event.preventDefault();
					void send();
				}}
			>
				<RadioGroup
					aria-label={t(`reasonPanel.${decision}`)}
					className={styles.reasons}
					value={code}
					onChange={setCode}
				>
					{groups.map((group, index) => (
						<ReasonChoice key={group.title} group={group} focus={index === 0} />
					))}
				</RadioGroup>
				<div className={formStyles.row}>
					{needsAgency ? (
						<LineField
							label={t("reasonPanel.agency")}
							hint={t("reasonPanel.agencyHint")}
							maxLength={120}
							value={agency}
							onChange={setAgency}
						/>
					) : null}
					<LineField
						label={t(
							code !== null && needsWords(code)
								? "reasonPanel.words"
								: "reasonPanel.note",
						)}
						hint={t("reasonPanel.noteHint")}
						maxLength={500}
						value={note}
						onChange={setNote}
					/>
				</div>
				{takesTwo ? (
					<SecondPerson
						causes={causes}
						supervisors={supervisors}
						second={second}
						onChange={setSecond}
					/>
				) : null}
				<Alert text={problem === null ? null : say(problem)} />
				<div className={panelDialogStyles.buttons}>
					<p className={panelDialogStyles.hint}>{t("reasonPanel.hint")}</p>
					<Button hints={[t("key.esc")]} onPress={onClose}>
						{t("panel.cancel")}
					</Button>
					<Button look={looks[decision]} type="submit" hints={[t("key.enter")]}>
						{t(`reasonPanel.confirm.${decision}`)}
					</Button>
				</div>
			</Form>
		</PanelDialog>
	);
}

function onlyOf(people: readonly Person[]): string | null {
	return people.length === 1 ? (people[0]?.accountId ?? null) : null;
}

const looks = { admit: "good", refer: "ask", refuse: "stop" } as const;
