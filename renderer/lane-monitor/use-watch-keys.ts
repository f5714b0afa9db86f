import type { RefObject } from "react";
import type { LaneLine } from "../../contract/lane-monitor.ts";
import { lintas } from "./api.ts";
import { laneKeys } from "./lane-actions.ts";
import { laneDigit } from "./lane-grid.tsx";
import type { LaneAction } from "./lane-look.ts";
import { useMonitorKeys } from "./use-monitor-keys.ts";
import type { Selection } from "./use-selection.ts";

interface Deeds {
	onAction(lane: LaneLine, action: LaneAction): void;
	onTake(caseNumber: string): void;
	onDrop(caseNumber: string): void;
	/** Null: no break is due. */
	readonly onBreak: (() => void) | null;
}

/** How many lanes on, in a grid of so many columns; null: no arrow. */
function stepOf(key: string, columns: number): number | null {
	switch (key) {
		case "ArrowLeft":
			return -1;
		case "ArrowRight":
			return 1;
		case "ArrowUp":
			return -columns;
		case "ArrowDown":
			return columns;
		default:
			return null;
	}
}

/** Digits and arrows choose; letters act on what is chosen. */
export function useWatchKeys(
	page: RefObject<HTMLElement | null>,
	lanes: readonly LaneLine[],
	selection: Selection,
	deeds: Deeds,
): void {
	const { lane, laneIndex, chosen, found } = selection;
	const focus = (selector: string) =>
		page.current?.querySelector<HTMLElement>(selector)?.focus();

	function chooseLane(index: number): void {
		const next = lanes[index];
		if (!next) return;
		selection.selectLane(next.laneId);
		focus(`[data-lane="${CSS.escape(next.laneId)}"] [data-part=pick]`);
	}
	function chooseCase(caseNumber: string | undefined): void {
		if (caseNumber === undefined) return;
		selection.selectCase(caseNumber);
		// A case that the search hid is in the page only after the next paint.
		requestAnimationFrame(() =>
			focus(`[data-case="${CSS.escape(caseNumber)}"]`),
		);
	}
	function stepLane(key: string): boolean {
		const grid = page.current?.querySelector("[data-part=lanes]");
		const columns = grid
			? getComputedStyle(grid).gridTemplateColumns.split(" ").length
			: 1;
		const step = stepOf(key, columns);
		if (step !== null) chooseLane(laneIndex + step);
		return step !== null;
	}
	function stepCase(key: string): boolean {
		if (key !== "ArrowUp" && key !== "ArrowDown") return false;
		const at = chosen ? found.indexOf(chosen) : -1;
		const next = key === "ArrowUp" ? Math.max(0, at - 1) : at + 1;
		chooseCase(found[next]?.caseNumber);
		return true;
	}

	const characters = new Map<string, () => void>();
	for (const index of lanes.keys()) {
		const digit = laneDigit(index);
		if (digit) characters.set(digit, () => chooseLane(index));
	}
	for (const action of [
		"giveTime",
		"sendOfficer",
		"takeOver",
		"switch",
	] as const)
		characters.set(laneKeys[action], () => {
			if (lane) deeds.onAction(lane, action);
		});
	characters.set("C", () => {
		const own = found.find(
			({ caseNumber }) => caseNumber === lane?.visit?.caseNumber,
		);
		chooseCase((own ?? chosen ?? found[0])?.caseNumber);
	});
	if (chosen && !chosen.isLive) {
		characters.set("G", () => deeds.onTake(chosen.caseNumber));
		characters.set("X", () => deeds.onDrop(chosen.caseNumber));
	}
	const { onBreak } = deeds;
	if (onBreak) characters.set("B", onBreak);

	useMonitorKeys({
		characters,
		named(key, focused) {
			if (key === "F3") focus("input[type=search]");
			else if (key === "F10") void lintas.signOut({});
			else if (focused?.closest("[data-part=cases]")) return stepCase(key);
			else if (
				focused === document.body ||
				focused?.closest("[data-part=lanes]")
			)
				return stepLane(key);
			else return false;
			return true;
		},
		onScan: selection.search,
	});
}
