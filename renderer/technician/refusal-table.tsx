import { formatTime } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import textStyles from "../ui/text.module.css";
import type { View } from "./api.ts";
import styles from "./difference-table.module.css";

/** What process boundaries of the desk refused: each a fault of the product, or an attack. */
export function RefusalTable({
	refusals,
	nowMs,
}: {
	readonly refusals: View["refusals"];
	readonly nowMs: number;
}) {
	const { t, language } = useWords();
	if (refusals.length === 0) return <p>{t("tech.refused.none")}</p>;
	return (
		<table className={styles.differences} aria-label={t("tech.refused.title")}>
			<thead>
				<tr>
					<th scope="col">{t("tech.refused.where")}</th>
					<th scope="col">{t("tech.refused.what")}</th>
					<th scope="col">{t("tech.refused.count")}</th>
					<th scope="col">{t("tech.refused.last")}</th>
				</tr>
			</thead>
			<tbody>
				{refusals.map(({ where, code, name, path, fault, count, lastAtMs }) => (
					<tr key={`${where} ${code} ${name} ${path} ${fault}`}>
						<th scope="row">{where}</th>
						<td className={textStyles.mono}>
							{[code, name, path, fault].filter(Boolean).join(" ")}
						</td>
						<td>{count}</td>
						<td>{formatTime(lastAtMs, nowMs, language)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
