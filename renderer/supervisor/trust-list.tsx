import { useMemo, useState } from "react";
import type { TrustRow } from "../../contract/trust-desk.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { LineField } from "../ui/line-field.tsx";
import { Scroll } from "../ui/scroll.tsx";
import { lintas } from "./api.ts";
import listsStyles from "./lists.module.css";
import { TrustItem } from "./trust-item.tsx";
import styles from "./trust-list.module.css";
import { originSentence } from "./trust-words.ts";
import { useList } from "./use-list.ts";

export type TrustFilter = "all" | TrustRow["kind"] | "withdrawn";
/** More are found by searching. */
const mostShown = 200;

function isIn(filter: TrustFilter, { kind, state }: TrustRow): boolean {
	if (filter === "all") return state !== "withdrawn";
	if (filter === "withdrawn") return state === "withdrawn";
	return kind === filter && state !== "withdrawn";
}

/** Everything that documents are judged by, searched by any word of it. */
export function TrustList({
	revision,
	filter,
	onWithdraw,
}: {
	readonly revision: number;
	readonly filter: TrustFilter;
	readonly onWithdraw: (fingerprint: string) => void;
}) {
	const words = useWords();
	const { t } = words;
	const rows = useList(String(revision), () => lintas.trustRows({}));
	const [wanted, setWanted] = useState("");
	const indexed = useMemo(
		() =>
			(rows ?? []).map((row) => ({
				row,
				text: [row.subject, row.issuer, originSentence(words, row)]
					.join("\n")
					.toLowerCase(),
			})),
		[rows, words],
	);
	if (rows === null) return <p>{t("ruleDesk.loading")}</p>;
	const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
	const plain = wanted.replace(/[\s:]/g, "").toLowerCase();
	const found = indexed.filter(
		({ row, text }) =>
			isIn(filter, row) &&
			(parts.every((part) => text.includes(part)) ||
				(plain.length >= 4 && row.fingerprint.includes(plain))),
	);
	return (
		<>
			<div className={listsStyles.search}>
				<LineField
					label={t("trustDesk.search")}
					maxLength={120}
					value={wanted}
					onChange={setWanted}
				/>
				<p role="status">
					{t("trustDesk.shown", {
						shown: Math.min(found.length, mostShown),
						all: found.length,
					})}
				</p>
			</div>
			{found.length === 0 ? (
				<p className={styles.none}>{t("trustDesk.none")}</p>
			) : (
				<Scroll className={listsStyles.list} label={t("page.trust")}>
					<ul>
						{found.slice(0, mostShown).map(({ row }) => (
							<TrustItem
								key={`${row.kind} ${row.state} ${row.fingerprint}`}
								row={row}
								onWithdraw={onWithdraw}
							/>
						))}
					</ul>
				</Scroll>
			)}
		</>
	);
}
