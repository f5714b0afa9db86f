import { useMemo, useState } from "react";
import type { RuleRow } from "../../contract/supervisor.ts";
import { formatDay } from "../ui/i18n/day.ts";
import { useWords, type Words } from "../ui/i18n/use-words.ts";
import { LineField } from "../ui/line-field.tsx";
import { Scroll } from "../ui/scroll.tsx";
import { lintas } from "./api.ts";
import listsStyles from "./lists.module.css";
import { aboutText, fieldName, partName, valueText } from "./pack-words.ts";
import styles from "./rules-panel.module.css";
import { useList } from "./use-list.ts";

function textOf(words: Words, row: RuleRow): string {
	return [
		partName(words, row.part),
		row.ruleId,
		row.subject,
		row.instrument,
		row.source ?? "",
		row.from,
		row.until ?? "",
		words.t(row.verified ? "pack.isVerified" : "pack.isUnverified"),
		...row.fields.map(({ value }) => value),
	]
		.join("\n")
		.toLowerCase();
}

/** Every rule of a pack with its instrument; the search looks through all of it. */
export function RulesPanel({ packId }: { readonly packId: string }) {
	const words = useWords();
	const { t } = words;
	const rows = useList(packId, (id) => lintas.rules({ packId: id }));
	const [wanted, setWanted] = useState("");
	const indexed = useMemo(
		() => (rows ?? []).map((row) => ({ row, text: textOf(words, row) })),
		[rows, words],
	);
	if (rows === null) return <p>{t("ruleDesk.loading")}</p>;
	const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
	const shown = indexed.filter(({ text }) =>
		parts.every((part) => text.includes(part)),
	);
	return (
		<>
			<div className={listsStyles.search}>
				<LineField
					label={t("ruleDesk.search")}
					maxLength={80}
					value={wanted}
					onChange={setWanted}
				/>
				<p role="status">
					{t("ruleDesk.shownRules", { shown: shown.length, all: rows.length })}
				</p>
			</div>
			<Scroll className={listsStyles.list} label={t("ruleDesk.tab.rules")}>
				<ul>
					{shown.map(({ row }) => (
						<RuleItem key={`${row.part} ${row.ruleId}`} row={row} />
					))}
				</ul>
			</Scroll>
		</>
	);
}

function RuleItem({ row }: { readonly row: RuleRow }) {
	const words = useWords();
	const { t, language } = words;
	const from = formatDay(row.from, language);
	return (
		<li className={listsStyles.rule}>
			<p className={styles.head}>
				<strong>{aboutText(words, row)}</strong>
				<code>{row.ruleId}</code>
				<span
					className={
						row.verified
							? `${styles.tag} ${styles.tagGood}`
							: `${styles.tag} ${styles.tagAsk}`
					}
				>
					{t(row.verified ? "pack.isVerified" : "pack.isUnverified")}
				</span>
			</p>
			<p>
				<span className={styles.instrument}>{row.instrument}</span>{" "}
				{row.until
					? t("ruleDesk.inForceUntil", {
							from,
							until: formatDay(row.until, language),
						})
					: t("ruleDesk.inForceSince", { from })}
			</p>
			{row.fields.length === 0 ? null : (
				<p className={styles.fields}>
					{row.fields.map(({ field, value }) => (
						<span key={field}>
							{fieldName(words, field)}: <b>{valueText(words, value)}</b>
						</span>
					))}
				</p>
			)}
			{row.source ? <p className={listsStyles.source}>{row.source}</p> : null}
		</li>
	);
}
