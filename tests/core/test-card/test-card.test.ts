import { expect, test } from "vitest";
import { parseMrz } from "../../../core/mrz/parse.ts";
import {
	compareReading,
	testCardLines,
} from "../../../core/test-card/test-card.ts";

test("the test card passes every check digit", () => {
	const mrz = parseMrz(testCardLines.join("\n"), "2026-01-15");
	expect(mrz).toMatchObject({ ok: true, value: { ok: true } });
});

test.each([
	[testCardLines.join("\n"), 0],
	[testCardLines.join("\n").replace("ERIK", "ERLK"), 1],
	[testCardLines[0] ?? "", 44],
	[`${testCardLines.join("\n")}\nX`, 1],
	[testCardLines.join("\n").slice(0, -2), 2],
	["", 88],
])("%#: so many characters differ", (text, wrong) => {
	expect(compareReading(text, testCardLines)).toEqual({
		isGood: wrong === 0,
		wrong,
	});
});
