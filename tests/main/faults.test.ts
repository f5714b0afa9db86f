import { expect, test } from "vitest";
import { placeOf } from "../../main/faults.ts";

test.each([
	[
		"a function",
		"Error: x\n    at run (file:///a b/build/app/main.js:120:7)",
		"main.js:120",
	],
	[
		"no function",
		"Error: x\n    at file:///a/chunks/desk-1.js:3:1\n    at z",
		"desk-1.js:3",
	],
	["nothing known", "Error: MUSTERMANN", ""],
])("the place of a fault: %s", (_, stack, place) => {
	const error = new Error("MUSTERMANN");
	error.stack = stack;
	expect(placeOf(error)).toBe(place);
});

test("what is no error has no place", () => {
	expect(placeOf("MUSTERMANN")).toBe("");
});
