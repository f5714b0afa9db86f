import { useState } from "react";
import { Form } from "react-aria-components";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { errorPhrase } from "../../ui/error-phrase.ts";
import formStyles from "../../ui/form.module.css";
import { type Said, useWords } from "../../ui/i18n/use-words.ts";
import { LineField } from "../../ui/line-field.tsx";
import panelDialogStyles from "../../ui/panel-dialog.module.css";
import { PanelDialog } from "../../ui/panel-dialog.tsx";
import { PersonList } from "../../ui/person-list.tsx";
import { PinField } from "../../ui/pin-field.tsx";
import { lintas, type Person } from "../api.ts";
import type { Press } from "../hand/use-hand.ts";

interface ReleasePanelProps {
	/** Of whom this panel is open. */
	readonly meant: Press;
	/** Never the officer on duty: four eyes. */
	readonly supervisors: readonly Person[];
	readonly onClose: () => void;
}

export function ReleasePanel({
	meant,
	supervisors,
	onClose,
}: ReleasePanelProps) {
	const { t, say } = useWords();
	const only = supervisors.length === 1 ? supervisors[0] : undefined;
	const [supervisorId, setSupervisorId] = useState<string | null>(
		only?.accountId ?? null,
	);
	const [pin, setPin] = useState("");
	const [reason, setReason] = useState("");
	const [problem, setProblem] = useState<Said | null>(null);
	const [busy, setBusy] = useState(false);

	async function release() {
		if (busy) return;
		if (supervisorId === null) {
			return setProblem({ code: "releasePanel.choose" });
		}
		if (pin === "") return setProblem({ code: "signIn.pinMissing" });
		if (reason.trim() === "") {
			return setProblem({ code: "release.reasonMissing" });
		}
		setBusy(true);
		const reply = await lintas.release({
			...meant,
			supervisorId,
			pin,
			reason: reason.trim(),
		});
		setBusy(false);
		setPin("");
		if (reply.ok) onClose();
		else setProblem(errorPhrase(reply.error));
	}

	return (
		<PanelDialog title={t("releasePanel.title")} onClose={onClose}>
			<p className={panelDialogStyles.explain}>{t("releasePanel.explain")}</p>
			<Form
				className={formStyles.form}
				onSubmit={(event) => {
					event.preventDefault();
					void release();
				}}
			>
				{supervisors.length === 0 ? (
					<Alert text={t("releasePanel.none")} />
				) : (
					<>
						<PersonList
							label={t("releasePanel.supervisor")}
							people={supervisors}
							chosen={supervisorId}
							onChoose={setSupervisorId}
							focus={only === undefined}
						/>
						<PinField
							label={t("releasePanel.pin")}
							value={pin}
							onChange={setPin}
							focus={only !== undefined}
						/>
						<LineField
							label={t("releasePanel.reason")}
							maxLength={200}
							value={reason}
							onChange={setReason}
						/>
						<Alert text={problem === null ? null : say(problem)} />
					</>
				)}
				<div className={panelDialogStyles.buttons}>
					<Button hints={[t("key.esc")]} onPress={onClose}>
						{t("panel.cancel")}
					</Button>
					{supervisors.length === 0 ? null : (
						<Button
							look="primary"
							type="submit"
							disabled={busy}
							hints={[t("key.enter")]}
						>
							{t(busy ? "signIn.busy" : "releasePanel.confirm")}
						</Button>
					)}
				</div>
			</Form>
		</PanelDialog>
	);
}
