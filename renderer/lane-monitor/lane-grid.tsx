import type { CaseView, LaneLine } from "../../contract/lane-monitor.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { LaneCard } from "./lane-card.tsx";
import styles from "./lane-grid.module.css";
import type { LaneAction } from "./lane-look.ts";
import type { Selection } from "./use-selection.ts";

/** 1 to 9, then 0 for the tenth. */
export function laneDigit(index: number): string | null {
	return index < 10 ? String((index + 1) % 10) : null;
}

/** Few lanes get much room; from four on there are three in a row. */
function columnsFor(lanes: number): number {
	if (lanes === 4) return 2;
	return Math.min(3, lanes);
}

export function LaneGrid({
	lanes,
	cases,
	selection,
	onAction,
}: {
	readonly lanes: readonly LaneLine[];
	readonly cases: readonly CaseView[];
	readonly selection: Selection;
	readonly onAction: (lane: LaneLine, action: LaneAction) => void;
}) {
	const { t } = useWords();
	const { selectLane, selectCase } = selection;
	return (
		<ul
			className={styles.lanes}
			data-part="lanes"
			data-columns={columnsFor(lanes.length)}
			aria-label={t("monitor.lanes")}
		>
			{lanes.map((lane, index) => (
				<LaneCard
					key={lane.laneId}
					lane={lane}
					digit={laneDigit(index)}
					isSelected={index === selection.laneIndex}
					onSelect={selectLane}
					onAction={onAction}
					onCase={
						cases.some(
							({ caseNumber }) => caseNumber === lane.visit?.caseNumber,
						)
							? selectCase
							: null
					}
				/>
			))}
		</ul>
	);
}
