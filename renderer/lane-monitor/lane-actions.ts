import type { Reply } from "../../contract/define.ts";
import type { LaneLine } from "../../contract/lane-monitor.ts";
import type { Said } from "../ui/i18n/use-words.ts";
import { lintas } from "./api.ts";
import type { LaneAction } from "./lane-look.ts";

/** The same keys in both languages: hands learn them once. */
export const laneKeys: Readonly<Record<LaneAction, string>> = {
	giveTime: "T",
	sendOfficer: "A",
	takeOver: "K",
	switch: "L",
};

export interface Asked {
	readonly reply: Promise<Reply<unknown>>;
	/** Said when it was done. */
	readonly done: Said;
}

function said(code: string, lane: LaneLine): Said {
	return { code, values: { lane: lane.name, counter: lane.counter } };
}

export function askForLane(lane: LaneLine, action: LaneAction): Asked {
	const of = { laneId: lane.laneId };
	switch (action) {
		case "giveTime":
			return {
				reply: lintas.giveTime(of),
				done: said("monitorSaid.timeGiven", lane),
			};
		case "sendOfficer":
			return {
				reply: lintas.sendOfficer(of),
				done: said("monitorSaid.officerSent", lane),
			};
		case "takeOver":
			return {
				reply: lintas.takeOver(of),
				// Without a passport there is no case to bring.
				done: said(
					lane.visit?.travellers === 0
						? "monitorSaid.sentOn"
						: "monitorSaid.takenOver",
					lane,
				),
			};
		case "switch":
			if (lane.closedFor !== null)
				return {
					reply: lintas.openLane(of),
					done: said("monitorSaid.opened", lane),
				};
			return {
				reply: lintas.closeLane(of),
				done: said(
					lane.visit ? "monitorSaid.closing" : "monitorSaid.closed",
					lane,
				),
			};
	}
}
