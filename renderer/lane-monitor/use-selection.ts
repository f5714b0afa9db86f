import { useCallback, useState } from "react";
import type { CaseView, LaneLine } from "../../contract/lane-monitor.ts";
import { caseKey, findCases } from "./find-case.ts";

export interface Selection {
	/** There is always a lane. */
	readonly lane: LaneLine | null;
	readonly laneIndex: number;
	selectLane(laneId: string): void;
	/** What was typed or scanned. */
	readonly typed: string;
	/** Chooses the only case that fits, if there is one. */
	search(typed: string): void;
	readonly found: readonly CaseView[];
	readonly chosen: CaseView | null;
	selectCase(caseNumber: string): void;
}

/** Which lane and which case are meant; either may vanish at any moment. */
export function useSelection(
	lanes: readonly LaneLine[],
	cases: readonly CaseView[],
): Selection {
	const [laneId, selectLane] = useState<string | null>(null);
	const [caseNumber, setCase] = useState<string | null>(null);
	const [typed, setTyped] = useState("");
	const selectCase = useCallback((next: string) => {
		setCase(next);
		// What was searched for must not hide it.
		setTyped((now) => (caseKey(next).includes(caseKey(now)) ? now : ""));
	}, []);
	const known = lanes.findIndex((lane) => lane.laneId === laneId);
	const laneIndex = known === -1 ? 0 : known;
	const found = findCases(cases, typed);
	return {
		lane: lanes[laneIndex] ?? null,
		laneIndex,
		selectLane,
		typed,
		search(next) {
			setTyped(next);
			const [only, ...more] = findCases(cases, next);
			if (only && more.length === 0 && next !== "") setCase(only.caseNumber);
		},
		found,
		chosen: found.find((one) => one.caseNumber === caseNumber) ?? null,
		selectCase,
	};
}
