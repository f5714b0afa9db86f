import { expect, test } from "vitest";
import { speechLines } from "../../cli/doctor/speech.ts";

const codes = (canSpeak: boolean, platform: string) =>
	speechLines(canSpeak, platform).map(({ check, result, code }) => [
		check,
		result,
		code,
	]);

test("a technician is told which languages are read badly or not at all", () => {
	expect(codes(true, "linux")).toEqual([
		["speech", "pass", undefined],
		["speech.ja", "warn", "speech.noVoice"],
		["speech.ar", "warn", "speech.poor"],
		["speech.th", "warn", "speech.noVoice"],
	]);
});

test("and that there is no speech program", () => {
	expect(codes(false, "linux")).toEqual([["speech", "warn", "speech.missing"]]);
});

test("Windows' voices are called untried", () => {
	expect(codes(true, "win32")).toEqual([["speech", "warn", "speech.untried"]]);
});
