import { expect, test } from "vitest";
import type { PastCrossing } from "../../../core/checks/facts.ts";
import {
	checkLastCrossing,
	inOrder,
} from "../../../core/checks/last-crossing.ts";

const crossing = (
	day: string,
	direction: "arrival" | "departure",
): PastCrossing => ({
	day,
	direction,
	place: "DPS",
});
const came = crossing("2024-01-01", "arrival");
const went = crossing("2024-01-20", "departure");

test.each([
	["arrival", false, [], false, "crossings.none"],
	["arrival", true, [], false, "crossings.none"],
	["departure", false, [], true, "crossings.none"],
	["departure", true, [], false, "crossings.none"],
	["arrival", false, [came], true, "crossings.departureMissing"],
	["arrival", false, [came, went], false, "crossings.lastCrossing"],
	["departure", false, [came], false, "crossings.lastCrossing"],
	["departure", true, [came, went], true, "crossings.arrivalMissing"],
	["arrival", false, [went, came], false, "crossings.lastCrossing"],
] as const)(
	"%s, citizen %s, after %o: hit %s",
	(direction, isCitizen, past, isHit, code) => {
		const found = checkLastCrossing(past, direction, isCitizen);
		expect(found.found).toBe(isHit ? "hit" : "nothing");
		expect(found.reasons.map((reason) => reason.code)).toEqual([code]);
	},
);

test("within a day the given order stands", () => {
	const back = crossing("2024-01-20", "arrival");
	const order = [went, back, came];
	expect(inOrder(order)).toEqual([came, went, back]);
	expect(order).toEqual([went, back, came]);
});
