import { memo, useEffect, useState } from "react";
import type { ChangedVerdict } from "../../contract/supervisor.ts";
import { Button } from "../ui/button.tsx";
import { formatDay } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Scroll } from "../ui/scroll.tsx";
import { lintas } from "./api.ts";
import styles from "./changed-verdicts.module.css";

const pageRows = 200;

/** Every changed verdict, in pages; the page shown fills up while the run goes on. */
export function ChangedVerdicts({
	changed,
	isRunning,
}: {
	readonly changed: number;
	readonly isRunning: boolean;
}) {
	const { t } = useWords();
	const [from, setFrom] = useState(0);
	const [rows, setRows] = useState<readonly ChangedVerdict[]>([]);
	const here = Math.min(changed, from + pageRows);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked again when there are more, and at the end.
	useEffect(() => {
		let isWanted = true;
		void lintas.dryRunChanges({ from }).then((reply) => {
			if (isWanted && reply.ok) setRows(reply.value);
		});
		return () => {
			isWanted = false;
		};
	}, [from, here, isRunning]);
	return (
		<>
			<Scroll className={styles.list} label={t("dryRun.changes")}>
				<table>
					<thead>
						<tr>
							<th scope="col">{t("dryRun.crossing")}</th>
							<th scope="col">{t("dryRun.before")}</th>
							<th scope="col">{t("dryRun.after")}</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<ChangedRow key={row.crossingId} row={row} />
						))}
					</tbody>
				</table>
			</Scroll>
			{changed > pageRows ? (
				<div className={styles.pager}>
					<Button
						disabled={from === 0}
						onPress={() => setFrom(from - pageRows)}
					>
						{t("dryRun.earlier")}
					</Button>
					<span>
						{t("dryRun.page", { from: from + 1, to: here, all: changed })}
					</span>
					<Button
						disabled={here >= changed}
						onPress={() => setFrom(from + pageRows)}
					>
						{t("dryRun.later")}
					</Button>
				</div>
			) : null}
		</>
	);
}

/** Progress comes several times a second and changes no row. */
const ChangedRow = memo(function ChangedRow({
	row,
}: {
	readonly row: ChangedVerdict;
}) {
	const { t, language } = useWords();
	return (
		<tr>
			<th scope="row">
				<span>{formatDay(row.day, language)}</span>{" "}
				<span>
					{row.nationality} · {t(`direction.${row.direction}`)} ·{" "}
					{t("dryRun.desk", { desk: row.desk })}
				</span>
				<code>{row.crossingId}</code>
			</th>
			<VerdictCell verdict={row.before} />
			<VerdictCell verdict={row.after} />
		</tr>
	);
});

function VerdictCell({
	verdict,
}: {
	readonly verdict: ChangedVerdict["before"];
}) {
	const { t, find, language } = useWords();
	const { permittedUntil, overstayDays, charge } = verdict;
	return (
		<td data-verdict={verdict.verdict}>
			<strong>{t(`verdict.${verdict.verdict}`)}</strong>{" "}
			<span>{find(`outcome.${verdict.outcome}`) ?? verdict.outcome}</span>{" "}
			{permittedUntil ? (
				<span>
					{t("dryRun.until", { day: formatDay(permittedUntil, language) })}
				</span>
			) : null}{" "}
			{overstayDays ? (
				<span>{t("dryRun.over", { count: overstayDays })}</span>
			) : null}{" "}
			{charge ? (
				<span>
					{t("dryRun.charge", { amount: charge.toLocaleString(language) })}
				</span>
			) : null}
			<code>{verdict.because.join(", ")}</code>
		</td>
	);
}
