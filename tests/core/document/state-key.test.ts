import { expect, test } from "vitest";
import { stateKey } from "../../../core/document/state-key.ts";

test.each([
	["D", "DEU"],
	["DEU", "DEU"],
	["uto", "UTO"],
	["GBD", "GBD"],
	["", ""],
])("%s is %s", (code, key) => {
	expect(stateKey(code)).toBe(key);
});
