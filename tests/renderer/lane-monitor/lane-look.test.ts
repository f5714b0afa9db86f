import { describe, expect, it } from "vitest";
import type { LaneLine } from "../../../contract/lane-monitor.ts";
import {
	type LaneAction,
	type LaneState,
	laneIcons,
	laneState,
	mayDo,
} from "../../../renderer/lane-monitor/lane-look.ts";

const visit = {
	caseNumber: "K7M2Q04",
	language: "ta",
	travellers: 1,
	sinceMs: 0,
	failedReadings: 0,
	extensions: 0,
	isWarned: false,
} as const;

function lane(part: Partial<LaneLine>): LaneLine {
	return {
		laneId: "lane-1",
		name: "K-01",
		counter: "12",
		step: "attract",
		stepSinceMs: 0,
		visit: null,
		needsHelp: false,
		isAlert: false,
		closedFor: null,
		devices: [],
		printer: null,
		today: { gate: 0, counter: 0, helped: 0, abandoned: 0 },
		...part,
	};
}

const warned = { ...visit, isWarned: true };
const every: readonly LaneAction[] = [
	"giveTime",
	"sendOfficer",
	"takeOver",
	"switch",
];

const table: [string, Partial<LaneLine>, LaneState, readonly LaneAction[]][] = [
	["waits", {}, "free", ["switch"]],
	["is used", { step: "flight", visit }, "busy", every],
	["says nothing", { step: "flight", visit: warned }, "warned", every],
	[
		"asks, though time runs out",
		{ step: "flight", visit: warned, needsHelp: true },
		"help",
		every,
	],
	[
		"is served to the end",
		{ step: "flight", visit, closedFor: "officer" },
		"closing",
		every,
	],
	[
		"asks while it closes",
		{ step: "flight", visit, closedFor: "officer", needsHelp: true },
		"help",
		every,
	],
	[
		"hears that somebody comes",
		{ step: "help", visit, needsHelp: true },
		"coming",
		["giveTime", "takeOver", "switch"],
	],
	[
		"sees the result",
		{ step: "result", visit },
		"busy",
		["giveTime", "switch"],
	],
	["leaves", { step: "goodbye", visit }, "busy", ["giveTime", "switch"]],
	[
		"was closed by hand",
		{ step: "closed", closedFor: "officer" },
		"closed",
		["switch"],
	],
	["has no reader", { step: "closed", closedFor: "reader" }, "closed", []],
	["has no store", { step: "closed", closedFor: "store" }, "closed", []],
];

describe("a lane that", () => {
	it.each(table)("%s", (_title, part, state, actions) => {
		const shown = lane(part);
		expect(laneState(shown)).toBe(state);
		expect(every.filter((action) => mayDo(shown, action))).toEqual(actions);
	});

	it("is listed does not look different: the marker alone tells it", () => {
		for (const [, part] of table)
			expect(laneState(lane({ ...part, isAlert: true }))).toBe(
				laneState(lane(part)),
			);
	});
});

it("gives every state an outline of its own", () => {
	const icons = Object.values(laneIcons);
	expect(new Set(icons).size).toBe(icons.length);
});
