import { useState } from "react";
import { Form, RadioGroup } from "react-aria-components";
import type { RulesView, Verdict } from "../../../contract/officer.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import formStyles from "../../ui/form.module.css";
import { useWords } from "../../ui/i18n/use-words.ts";
import { LineField } from "../../ui/line-field.tsx";
import panelDialogStyles from "../../ui/panel-dialog.module.css";
import { PanelDialog } from "../../ui/panel-dialog.tsx";
import { ReasonChoice } from "./reason-choice.tsx";
import styles from "./reason-panel.module.css";
import { reasonGroups } from "./reasons.ts";
import { useReasonKeys } from "./use-reason-keys.ts";

interface ReasonPanelProps {
	readonly decision: Verdict;
	readonly rules: RulesView;
	readonly onDecide: (reasonCode: string, note: string, agency: string) => void;
	readonly onClose: () => void;
}

/** Choose by key, mouse or touch; Enter sends. A decision is never one slip away. */
export function ReasonPanel({
	decision,
	rules,
	onDecide,
	onClose,
}: ReasonPanelProps) {
	const { t } = useWords();
	const [code, setCode] = useState<string | null>(null);
	const [note, setNote] = useState("");
	const [agency, setAgency] = useState("");
	const [missing, setMissing] = useState(false);
	const groups = reasonGroups(decision, rules);

	const needsAgency = groups
		.flatMap(({ reasons }) => reasons)
		.some((reason) => reason.code === code && reason.needsAgency);

	const isAgencyMissing = needsAgency && agency.trim() === "";

	function send() {
		if (code === null || isAgencyMissing) setMissing(true);
		else onDecide(code, note.trim(), needsAgency ? agency.trim() : "");
	}
	function choose(key: string): boolean {
		const chosen = groups
			.flatMap(({ reasons }) => reasons)
			.find((reason) => reason.key === key);
		if (chosen) setCode(chosen.code);
		return chosen !== undefined;
	}
	useReasonKeys(choose, send, () => setCode(null));

	const missingWords =
		code === null
			? t("reasonPanel.missing")
			: isAgencyMissing
				? t("refusal.agency")
				: null;
	return (
		<PanelDialog
			title={t(`reasonPanel.${decision}`)}
			wide={decision === "refuse"}
			onClose={onClose}
		>
			<Form
				className={formStyles.form}
				onSubmit={(event) => {
					event.preventDefault();
					send();
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
						label={t("reasonPanel.note")}
						hint={t("reasonPanel.noteHint")}
						maxLength={500}
						value={note}
						onChange={setNote}
					/>
				</div>
				<Alert text={missing ? missingWords : null} />
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

const looks = { admit: "good", refer: "ask", refuse: "stop" } as const;
