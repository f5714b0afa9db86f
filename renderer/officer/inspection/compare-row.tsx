import { formatDay } from "../../ui/i18n/day.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import type { InspectionView } from "../api.ts";
import compareStyles from "./compare.module.css";

type ComparedField = InspectionView["compared"][number];

const icons: Record<ComparedField["severity"], IconName> = {
	none: "same",
	tolerable: "tolerable",
	fatal: "fatal",
};

export function CompareRow({ row }: { readonly row: ComparedField }) {
	const { t, say, language } = useWords();
	const shown = (value: string | null) => {
		if (value === null || value === "") return "–";
		return row.field === "dateOfBirth" ? formatDay(value, language) : value;
	};
	// What only means the same is not said to be the same: the reason stands beside it.
	const isAccepted =
		row.severity === "none" && row.reason?.code !== "compare.same";
	const isLong = [row.document, row.visa].some(
		(value) => (value?.length ?? 0) > 24,
	);
	return (
		<tr
			className={
				isLong
					? `${compareStyles.row} ${compareStyles.long}`
					: compareStyles.row
			}
			data-severity={row.severity}
		>
			<th scope="row">{t(`field.${row.field}`)}</th>
			<td>{shown(row.document)}</td>
			<td>
				{shown(row.visa)}
				{row.reason && (isAccepted || row.severity !== "none") ? (
					<span className={compareStyles.reason}>{say(row.reason)}</span>
				) : null}
			</td>
			<td className={compareStyles.severity}>
				<Icon name={isAccepted ? "note" : icons[row.severity]} />
				<span>
					{t(
						isAccepted
							? "compare.severity.accepted"
							: `compare.severity.${row.severity}`,
					)}
				</span>
			</td>
		</tr>
	);
}
