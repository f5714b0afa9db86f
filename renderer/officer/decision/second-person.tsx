import { Alert } from "../../ui/alert.tsx";
import formStyles from "../../ui/form.module.css";
import { useWords } from "../../ui/i18n/use-words.ts";
import panelDialogStyles from "../../ui/panel-dialog.module.css";
import { PersonList } from "../../ui/person-list.tsx";
import { PinField } from "../../ui/pin-field.tsx";
import type { InspectionView, Person } from "../api.ts";

export interface Second {
	readonly supervisorId: string | null;
	readonly pin: string;
}

/** Four eyes: what the admission goes against, and the supervisor who confirms it with their PIN. */
export function SecondPerson({
	causes,
	supervisors,
	second,
	onChange,
}: {
	readonly causes: InspectionView["secondPerson"];
	readonly supervisors: readonly Person[];
	readonly second: Second;
	readonly onChange: (second: Second) => void;
}) {
	const { t } = useWords();
	return (
		<>
			<p className={panelDialogStyles.explain}>
				{t("secondPerson.explain")}{" "}
				{causes.map((cause) => t(`secondPerson.${cause}`)).join(" ")}
			</p>
			{supervisors.length === 0 ? (
				<Alert text={t("releasePanel.none")} />
			) : (
				<div className={formStyles.row}>
					<PersonList
						label={t("releasePanel.supervisor")}
						people={supervisors}
						chosen={second.supervisorId}
						onChoose={(supervisorId) => onChange({ ...second, supervisorId })}
						focus={false}
					/>
					<PinField
						label={t("releasePanel.pin")}
						value={second.pin}
						onChange={(pin) => onChange({ ...second, pin })}
						focus={false}
					/>
				</div>
			)}
		</>
	);
}
