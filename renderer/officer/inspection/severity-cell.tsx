import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import type { InspectionView } from "../api.ts";
import compareStyles from "./compare.module.css";

type Compared = Pick<InspectionView["compared"][number], "severity" | "reason">;

const icons: Record<Compared["severity"], IconName> = {
	none: "same",
	tolerable: "tolerable",
	fatal: "fatal",
};

/** What only means the same is not said to be the same: its reason stands beside it. */
export function isAccepted({ severity, reason }: Compared): boolean {
	return severity === "none" && reason?.code !== "compare.same";
}

export function SeverityCell({ row }: { readonly row: Compared }) {
	const { t } = useWords();
	const shown = isAccepted(row) ? "accepted" : row.severity;
	return (
		<td className={compareStyles.severity}>
			<Icon name={shown === "accepted" ? "note" : icons[shown]} />
			<span>{t(`compare.severity.${shown}`)}</span>
		</td>
	);
}

/** Why two values are not said to be the same. */
export function SeverityReason({ row }: { readonly row: Compared }) {
	const { say } = useWords();
	return row.reason && (isAccepted(row) || row.severity !== "none") ? (
		<span className={compareStyles.reason}>{say(row.reason)}</span>
	) : null;
}
