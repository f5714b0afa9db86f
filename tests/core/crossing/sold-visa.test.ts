import { expect, test } from "vitest";
import { CrossingEntry } from "../../../contract/store.ts";
import { decisionFault } from "../../../core/crossing/decision-fault.ts";
import type { CrossingEvent } from "../../../core/crossing/state.ts";
import { addDays } from "../../../core/law/days.ts";
import { parseMrz } from "../../../core/mrz/parse.ts";
import { td3Of } from "../mrz/build.ts";
import { clear, event, reading, run } from "./desk.ts";

/** A traveller who may buy a visa on arrival, and one who needs none. */
function shown(state: "GBR" | "SGP") {
	const base = reading(1, "free");
	const zone = { number: "F1", state, nationality: state };
	const mrz = parseMrz(td3Of(zone), base.day);
	if (!mrz.ok) throw new Error(mrz.error.code);
	const read: CrossingEvent = {
		kind: "documentRead",
		reading: { ...base, mrz: mrz.value },
	};
	return [read, event.facts(1, clear)];
}
const sold = (note?: string, code = "visaSold"): CrossingEvent => ({
	...(event.decide(1, "admit", code) as Extract<
		CrossingEvent,
		{ kind: "decided" }
	>),
	note,
});
const recorded = (state: "GBR" | "SGP", decided: CrossingEvent) => {
	const { effects } = run(...shown(state), decided);
	const record = effects.find(({ kind }) => kind === "record");
	return record?.kind === "record" ? record.crossing : null;
};

test("a visa that was sold is in the record, with the stay that it gives", () => {
	const crossing = recorded("GBR", sold("voa 00-1234"));
	expect(crossing).toMatchObject({
		outcome: "visaOnArrivalPossible",
		visaNumber: "VOA00-1234",
		soldVisa: { visaNumber: "VOA00-1234", index: "B1", stayDays: 30 },
		permittedUntil: addDays(crossing?.day ?? "", 29),
	});
	expect(CrossingEntry.safeParse(crossing).error).toBeUndefined();
});

test.each([
	["GBR", undefined, "crossing.reasonMissing"],
	["GBR", "??", "crossing.reasonMissing"],
	["GBR", "VOA-1", null],
	["SGP", "VOA-1", "crossing.reasonUnknown"],
] as const)("sold to %s with %s: %s", (state, note, fault) => {
	const { current } = run(...shown(state)).state;
	expect(
		decisionFault(current, { decision: "admit", reasonCode: "visaSold", note }),
	).toBe(fault);
	expect(recorded(state, sold(note)) === null).toBe(fault !== null);
});

test("any other admission sells nothing, whatever stands in its note", () => {
	expect(recorded("GBR", sold("VOA-1", "verifiedByHand"))).toMatchObject({
		permittedUntil: null,
	});
	expect(
		recorded("GBR", sold("VOA-1", "verifiedByHand"))?.soldVisa,
	).toBeUndefined();
});
