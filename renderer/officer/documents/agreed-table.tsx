import { formatDay } from "../../ui/i18n/day.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import type { DocumentLineView } from "../api.ts";
import compareStyles from "../inspection/compare.module.css";
import { SeverityCell, SeverityReason } from "../inspection/severity-cell.tsx";
import styles from "./agreed-table.module.css";

type Row = DocumentLineView["compared"][number];

const days = new Set<Row["field"]>(["dateOfBirth", "useBy"]);

/** A document beside the passport or the visa record, field by field. */
export function AgreedTable({
	title,
	rows,
}: {
	readonly title: string;
	readonly rows: readonly Row[];
}) {
	const { t, language } = useWords();
	if (rows.length === 0) return null;
	const shown = (field: Row["field"], value: string | null) => {
		if (value === null || value === "") return "–";
		return days.has(field) ? formatDay(value, language) : value;
	};
	return (
		<table className={styles.agreed}>
			<caption>{title}</caption>
			<tbody>
				{rows.map((row) => (
					<tr
						key={row.field}
						className={compareStyles.row}
						data-severity={row.severity}
					>
						<th scope="row">{t(`agreedField.${row.field}`)}</th>
						<td>{shown(row.field, row.document)}</td>
						<td>
							{shown(row.field, row.other)}
							<SeverityReason row={row} />
						</td>
						<SeverityCell row={row} />
					</tr>
				))}
			</tbody>
		</table>
	);
}
