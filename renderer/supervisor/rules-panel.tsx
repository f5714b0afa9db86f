import { useMemo, useState } from "react";
import type { RuleRow } from "../../contract/supervisor.ts";
import { type Evidence, isConfirmed } from "../../core/law/evidence.ts";
import { formatDay } from "../ui/i18n/day.ts";
import { useWords, type Words } from "../ui/i18n/use-words.ts";
import { LineField } from "../ui/line-field.tsx";
import { Scroll } from "../ui/scroll.tsx";
import { lintas } from "./api.ts";
import { EvidenceFilter } from "./evidence-filter.tsx";
import listsStyles from "./lists.module.css";
import {
	aboutText,
	entryName,
	fieldName,
	partName,
	valueText,
} from "./pack-words.ts";
import styles from "./rules-panel.module.css";
import { useList } from "./use-list.ts";

function textOf(words: Words, { part, subject, rule, fields }: RuleRow) {
	const said = rule
		? [
				rule.ruleId,
				rule.instrument,
				rule.source ?? "",
				rule.from,
				rule.until ?? "",
				words.t(`ruleValue.${rule.evidence}`),
				words.t(isConfirmed(rule) ? "pack.isVerified" : "pack.isUnverified"),
			]
		: [];
	return [
		partName(words, part),
		subject,
		...said,
		...fields.map(({ field, value }) => `${field} ${value}`),
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
	const [level, setLevel] = useState<Evidence | null>(null);
	const indexed = useMemo(
		() => (rows ?? []).map((row) => ({ row, text: textOf(words, row) })),
		[rows, words],
	);
	if (rows === null) return <p>{t("ruleDesk.loading")}</p>;
	const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
	const shown = indexed.filter(
		({ row, text }) =>
			(level === null || row.rule?.evidence === level) &&
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
			<EvidenceFilter rows={rows} chosen={level} onChoose={setLevel} />
			<Scroll className={listsStyles.list} label={t("ruleDesk.tab.rules")}>
				<ul>
					{shown.map(({ row }) => (
						<RuleItem key={`${row.part} ${row.rule?.ruleId ?? ""}`} row={row} />
					))}
				</ul>
			</Scroll>
		</>
	);
}

function RuleItem({ row }: { readonly row: RuleRow }) {
	const words = useWords();
	const { part, rule, fields } = row;
	const nameOf = rule === null ? entryName : fieldName;
	return (
		<li className={listsStyles.rule}>
			{rule === null ? (
				<p className={styles.head}>
					<strong>{partName(words, part)}</strong>
				</p>
			) : (
				<RuleHead row={row} rule={rule} />
			)}
			{fields.length === 0 ? null : (
				<p className={styles.fields}>
					{fields.map(({ field, value }) => (
						<span key={field}>
							{nameOf(words, field)}: <b>{valueText(words, value)}</b>
						</span>
					))}
				</p>
			)}
			{rule?.source ? (
				<p className={listsStyles.source}>
					{rule.source}
					{rule.readOn
						? ` ${words.t("ruleDesk.readOn", { day: formatDay(rule.readOn, words.language) })}`
						: ""}
				</p>
			) : null}
		</li>
	);
}

/** What the rule is about, where it is written, and since when it decides. */
function RuleHead({
	row,
	rule,
}: {
	readonly row: RuleRow;
	readonly rule: NonNullable<RuleRow["rule"]>;
}) {
	const words = useWords();
	const { t, language } = words;
	const from = formatDay(rule.from, language);
	return (
		<>
			<p className={styles.head}>
				<strong>{aboutText(words, row)}</strong>
				<code>{rule.ruleId}</code>
				<span
					className={
						isConfirmed(rule)
							? `${styles.tag} ${styles.tagGood}`
							: `${styles.tag} ${styles.tagAsk}`
					}
				>
					{t(`ruleValue.${rule.evidence}`)}
				</span>
			</p>
			<p>
				<span className={styles.instrument}>{rule.instrument}</span>{" "}
				{rule.until
					? t("ruleDesk.inForceUntil", {
							from,
							until: formatDay(rule.until, language),
						})
					: t("ruleDesk.inForceSince", { from })}
			</p>
		</>
	);
}
