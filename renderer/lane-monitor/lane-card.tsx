import { memo, type ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { LaneLine } from "../../contract/lane-monitor.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon } from "../ui/icon.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { CheckCase } from "./check-case.tsx";
import { Elapsed } from "./elapsed.tsx";
import { LaneButtons } from "./lane-buttons.tsx";
import type { LaneAction } from "./lane-look.ts";
import { laneIcons, laneState } from "./lane-look.ts";
import { LaneParts } from "./lane-parts.tsx";
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
			className={`lane lane-${state}`}
			data-selected={isSelected || undefined}
			data-lane={lane.laneId}
		>
			<div className="lane-head">
				<AriaButton
					className="lane-pick"
					aria-pressed={isSelected}
					excludeFromTabOrder={!isSelected}
					onPress={() => onSelect(lane.laneId)}
				>
					{digit === null ? null : <KeyHint>{digit}</KeyHint>}
					<span className="lane-name">{lane.name}</span>
				</AriaButton>
				{lane.isAlert ? (
					<CheckCase
						onPress={
							onCase && visit ? () => onCase(visit.caseNumber) : undefined
						}
						excludeFromTabOrder={!isSelected}
					/>
				) : null}
				<span className="lane-state">
					<Icon name={laneIcons[state]} />
					{t(`laneState.${state}`)}
				</span>
			</div>
			<p className="lane-step">
				<span className="lane-step-word">{stepWords(lane, t)}</span>
				{state === "free" ? null : <Elapsed sinceMs={lane.stepSinceMs} />}
			</p>
			{visit ? <LaneVisit visit={visit} /> : null}
			<LaneParts lane={lane} />
			<LaneButtons
				lane={lane}
				inTabOrder={isSelected}
				onAction={(action) => onAction(lane, action)}
			/>
		</li>
	);
});

function stepWords(
	lane: LaneLine,
	t: ReturnType<typeof useWords>["t"],
): ReactNode {
	if (lane.visit === null && lane.closedFor !== null)
		return t(`closedFor.${lane.closedFor}`);
	return t(`laneStep.${lane.step}`);
}
