import type { CaseView } from "../../contract/lane-monitor.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Scroll } from "../ui/scroll.tsx";
import { CaseDetail } from "./case-detail.tsx";
import { CaseList } from "./case-list.tsx";
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
		<section className="case-panel" aria-labelledby="cases-title">
			<header className="case-panel-head">
				<h1 id="cases-title">{t("cases.label")}</h1>
				<span className="case-count">
					{t("cases.count", { count: waiting })}
				</span>
			</header>
			<CaseSearch typed={typed} onSearch={selection.search} />
			<p role="status" className="case-missing">
				{typed !== "" && found.length === 0
					? t("cases.notFound", { number: typed })
					: null}
			</p>
			{cases.length === 0 && typed === "" ? (
				<p className="case-none">{t("cases.empty")}</p>
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
				<Scroll className="case-detail" label={t("cases.detail")}>
					<p className="case-none">{t("cases.choose")}</p>
				</Scroll>
			)}
		</section>
	);
}
