import { formatDay } from "../../ui/i18n/day.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import textStyles from "../../ui/text.module.css";
import type { PossibleView } from "../api.ts";
import styles from "./possible.module.css";

type Row = PossibleView["rows"][number];

const isWhole = /^\d{4}-\d{2}-(?!00)\d{2}$/;

/** Shown although the list does not tell it: that it does not says something. */
const asked: ReadonlySet<Row["field"]> = new Set([
	"surname",
	"givenNames",
	"dateOfBirth",
]);

/** Traveller and entry side by side; what differs stands out by sign and word. */
export function PossibleTable({ entry }: { readonly entry: PossibleView }) {
	const { t, say, language } = useWords();
	const shown = (field: Row["field"], value: string | null) => {
		if (value === null) return `– ${t("possiblePanel.notTold")}`;
		if (field !== "dateOfBirth") return value;
		return (
			value
				.split(" / ")
				// A year or a month is no day.
				.map((date) => (isWhole.test(date) ? formatDay(date, language) : date))
				.join(" / ")
		);
	};
	return (
		<>
			<table className={styles.table}>
				<thead>
					<tr>
						<th scope="col">
							<span className={textStyles.visuallyHidden}>
								{t("compare.field")}
							</span>
						</th>
						<th scope="col">{t("possiblePanel.document")}</th>
						<th scope="col">{t("possiblePanel.listed")}</th>
						<th scope="col">
							<span className={textStyles.visuallyHidden}>
								{t("compare.result")}
							</span>
						</th>
					</tr>
				</thead>
				<tbody>
					{entry.rows
						.filter(({ field, listed }) => listed !== null || asked.has(field))
						.map((row) => (
							<tr key={row.field} data-differs={row.differs || undefined}>
								<th scope="row">{t(`field.${row.field}`)}</th>
								<td>{shown(row.field, row.document)}</td>
								<td>{shown(row.field, row.listed)}</td>
								<td className={styles.result}>
									{row.listed === null ? null : (
										<>
											<Icon name={row.differs ? "tolerable" : "same"} />
											<span>
												{t(
													row.differs
														? "possiblePanel.differs"
														: "possiblePanel.same",
												)}
											</span>
										</>
									)}
								</td>
							</tr>
						))}
				</tbody>
			</table>
			<h3 className={styles.subtitle}>{t("possiblePanel.differences")}</h3>
			<ul className={styles.differences}>
				{entry.differences.map((phrase) => (
					<li key={phrase.code}>{say(phrase)}</li>
				))}
			</ul>
		</>
	);
}
