import { formatDay } from "../../ui/i18n/day.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import type { InspectionView } from "../api.ts";
import compareStyles from "./compare.module.css";
import { SeverityCell, SeverityReason } from "./severity-cell.tsx";

type ComparedField = InspectionView["compared"][number];

export function CompareRow({ row }: { readonly row: ComparedField }) {
	const { t, language } = useWords();
	const shown = (value: string | null) => {
		if (value === null || value === "") return "–";
		return row.field === "dateOfBirth" ? formatDay(value, language) : value;
	};
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
				<SeverityReason row={row} />
			</td>
			<SeverityCell row={row} />
		</tr>
	);
}
