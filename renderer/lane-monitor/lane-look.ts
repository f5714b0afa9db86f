import type { LaneLine } from "../../contract/lane-monitor.ts";
import type { IconName } from "../ui/icon.tsx";

/** What a lane is to who watches; the most pressing first. */
export type LaneState =
	| "help"
	| "coming"
	| "warned"
	| "closing"
	| "busy"
	| "closed"
	| "free";

/** Each state has an outline of its own, so that no colour is needed. */
export const laneIcons: Readonly<Record<LaneState, IconName>> = {
	help: "hand",
	coming: "arrival",
	warned: "waiting",
	closing: "open",
	busy: "person",
	closed: "closed",
	free: "ready",
};

const over: readonly LaneLine["step"][] = ["result", "goodbye"];

export function laneState(lane: LaneLine): LaneState {
	if (lane.step === "closed") return "closed";
	if (lane.visit === null) return lane.closedFor === null ? "free" : "closed";
	if (lane.step === "help") return "coming";
	if (lane.needsHelp) return "help";
	if (lane.visit.isWarned) return "warned";
	return lane.closedFor === null ? "busy" : "closing";
}

export type LaneAction = "giveTime" | "sendOfficer" | "takeOver" | "switch";

/** What can be done for a lane now. A lane that a fault has closed opens by itself. */
export function mayDo(lane: LaneLine, action: LaneAction): boolean {
	const isUsed = lane.visit !== null && lane.step !== "closed";
	switch (action) {
		case "giveTime":
			return isUsed;
		case "sendOfficer":
			return isUsed && lane.step !== "help" && !over.includes(lane.step);
		case "takeOver":
			return isUsed && !over.includes(lane.step);
		case "switch":
			return lane.closedFor === null || lane.closedFor === "officer";
	}
}
