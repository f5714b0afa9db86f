import { memo } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { LaneLine } from "../../contract/lane-monitor.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import type { Word } from "../ui/i18n/words.ts";
import { Icon } from "../ui/icon.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { CheckCase } from "./check-case.tsx";
import { Elapsed } from "./elapsed.tsx";
import { LaneButtons } from "./lane-buttons.tsx";
import styles from "./lane-card.module.css";
import { type LaneAction, laneIcons, laneState } from "./lane-look.ts";
import { LaneParts } from "./lane-parts.tsx";
import { LaneToday } from "./lane-today.tsx";
import { LaneVisit } from "./lane-visit.tsx";

interface LaneCardProps {
	readonly lane: LaneLine;
	/** The key that chooses it; null: there are more lanes than digits. */
	readonly digit: string | null;
	readonly isSelected: boolean;
	readonly onSelect: (laneId: string) => void;
	readonly onAction: (lane: LaneLine, action: LaneAction) => void;
	/** Null: the case of this visit is not known yet. */
	readonly onCase: ((caseNumber: string) => void) | null;
}

/** One lane at a glance, and what can be done for it. */
export const LaneCard = memo(function LaneCard({
	lane,
	digit,
	isSelected,
	onSelect,
	onAction,
	onCase,
}: LaneCardProps) {
	const { t } = useWords();
	const state = laneState(lane);
	const { visit } = lane;
	return (
		<li
			className={styles.lane}
			data-state={state}
			data-selected={isSelected || undefined}
			data-lane={lane.laneId}
		>
			<div className={styles.head}>
				<AriaButton
					className={styles.pick}
					data-part="pick"
					aria-label={t("lane.pick", {
						lane: lane.name,
						state: t(`laneState.${state}`),
					})}
					aria-pressed={isSelected}
					excludeFromTabOrder={!isSelected}
					onPress={() => onSelect(lane.laneId)}
				>
					{digit === null ? null : <KeyHint>{digit}</KeyHint>}
					<span className={styles.name}>{lane.name}</span>
				</AriaButton>
				<span className={styles.state}>
					<Icon name={laneIcons[state]} />
					{t(`laneState.${state}`)}
				</span>
			</div>
			<p className={styles.step}>
				<span className={styles.stepWord}>{t(stepWord(lane))}</span>
				{state === "free" ? null : <Elapsed sinceMs={lane.stepSinceMs} />}
			</p>
			<ul className={styles.facts}>
				{lane.isAlert ? (
					<li>
						<CheckCase
							onPress={
								onCase && visit ? () => onCase(visit.caseNumber) : undefined
							}
							excludeFromTabOrder={!isSelected}
						/>
					</li>
				) : null}
				{visit ? <LaneVisit visit={visit} /> : null}
				<LaneParts devices={lane.devices} printer={lane.printer} />
			</ul>
			<LaneToday today={lane.today} />
			<LaneButtons
				lane={lane}
				inTabOrder={isSelected}
				onAction={(action) => onAction(lane, action)}
			/>
		</li>
	);
});

function stepWord({ visit, closedFor, step }: LaneLine): Word {
	return visit === null && closedFor !== null
		? `closedFor.${closedFor}`
		: `laneStep.${step}`;
}
