import type { Difference } from "../../contract/technician-view.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import textStyles from "../ui/text.module.css";
import styles from "./difference-table.module.css";

/** What would change, setting by setting. */
export function DifferenceTable({
	differences,
	label,
}: {
	readonly differences: readonly Difference[];
	readonly label: string;
}) {
	const { t } = useWords();
	if (differences.length === 0) return <p>{t("tech.config.same")}</p>;
	return (
		<table className={styles.differences} aria-label={label}>
			<thead>
				<tr>
					<th scope="col">{t("tech.config.where")}</th>
					<th scope="col">{t("tech.config.before")}</th>
					<th scope="col">{t("tech.config.after")}</th>
				</tr>
			</thead>
			<tbody>
				{differences.map(({ where, before, after }) => (
					<tr key={where}>
						<th scope="row" className={textStyles.mono}>
							{where}
						</th>
						<td>{before ?? t("tech.config.absent")}</td>
						<td>{after ?? t("tech.config.absent")}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
