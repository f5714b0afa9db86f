import { expect, test } from "vitest";
import { ISO_3166_ALPHA_3 } from "../../../core/mrz/iso-3166.ts";
import { stateCode } from "../../../core/mrz/states.ts";

test("ISO 3166-1 has 249 codes, each once", () => {
	expect(new Set(ISO_3166_ALPHA_3).size).toBe(249);
	expect(ISO_3166_ALPHA_3.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
});

test.each([
	["IDN", "state"],
	["D", "state"],
	["GBN", "state"],
	["RKS", "state"],
	["EUE", "organisation"],
	["UNO", "organisation"],
	["XPO", "organisation"],
	["XXA", "person"],
	["XXB", "person"],
	["XXC", "person"],
	["XXX", "person"],
	["UTO", "specimen"],
	["NTZ", "deprecated"],
	["ZAR", "deprecated"],
	["XCT", "unofficial"],
])("%s is a %s", (code, kind) => {
	expect(stateCode(code)?.kind).toBe(kind);
});

test.each(["", "QQQ", "UT0", "D<<", "idn", "constructor"])(
	"%j is on no list",
	(code) => {
		expect(stateCode(code)).toBeNull();
	},
);
