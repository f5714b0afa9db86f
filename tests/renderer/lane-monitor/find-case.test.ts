import { expect, it } from "vitest";
import type { CaseView } from "../../../contract/lane-monitor.ts";
import { findCases } from "../../../renderer/lane-monitor/find-case.ts";

const cases = ["K7M2-Q04", "K7M2-Q14", "T3XX-901"].map(
	(caseNumber) => ({ caseNumber }) as CaseView,
);

it.each([
	["", 3],
	["  ", 3],
	["k7m2", 2],
	["K7M2 Q14", 1],
	["k7m2q04", 1],
	["901", 1],
	["ZZ99", 0],
])("%j finds %i", (typed, count) => {
	expect(findCases(cases, typed)).toHaveLength(count);
});
