import type { CaseView } from "../../contract/lane-monitor.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Scroll } from "../ui/scroll.tsx";
import caseDetailStyles from "./case-detail.module.css";
import { CaseDetail } from "./case-detail.tsx";
import { CaseList } from "./case-list.tsx";
import styles from "./case-panel.module.css";
import { CaseSearch } from "./case-search.tsx";
import type { Selection } from "./use-selection.ts";

/** The cases that wait, and all of the one that is chosen. */
export function CasePanel({
	cases,
	selection,
	onTake,
	onDrop,
}: {
	readonly cases: readonly CaseView[];
	readonly selection: Selection;
	readonly onTake: (caseNumber: string) => void;
	readonly onDrop: (caseNumber: string) => void;
}) {
	const { t } = useWords();
	const { found, chosen, typed } = selection;
	const waiting = cases.filter(({ isLive }) => !isLive).length;
	return (
		<section className={styles.panel} aria-labelledby="cases-title">
			<header className={styles.panelHead}>
				<h1 id="cases-title">{t("cases.label")}</h1>
				<span className={styles.count}>
					{t("cases.count", { count: waiting })}
				</span>
			</header>
			<CaseSearch typed={typed} onSearch={selection.search} />
			<p role="status" className={styles.missing}>
				{typed !== "" && found.length === 0
					? t("cases.notFound", { number: typed })
					: null}
			</p>
			{cases.length === 0 && typed === "" ? (
				<p className={styles.none}>{t("cases.empty")}</p>
			) : (
				<CaseList
					cases={found}
					chosen={chosen}
					onChoose={selection.selectCase}
				/>
			)}
			{chosen ? (
				<CaseDetail shown={chosen} onTake={onTake} onDrop={onDrop} />
			) : found.length === 0 ? null : (
				<Scroll className={caseDetailStyles.detail} label={t("cases.detail")}>
					<p className={styles.none}>{t("cases.choose")}</p>
				</Scroll>
			)}
		</section>
	);
}
