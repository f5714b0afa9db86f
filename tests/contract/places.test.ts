import { expect, test } from "vitest";
import { placesOf } from "../../contract/places.ts";

function errorWith(stack: string, message = "MUSTERMANN"): Error {
	const error = new Error(message);
	error.stack = stack;
	return error;
}

test.each([
	[
		"a function",
		"Error: MUSTERMANN\n    at run (file:///a b/build/app/main.js:120:7)",
		["main.js:120"],
	],
	[
		"no function, and who called",
		"Error: MUSTERMANN\n    at file:///a/chunks/desk-1.js:3:1\n    at z\n    at async y (/a/b.ts:9:2)",
		["desk-1.js:3", "b.ts:9"],
	],
	["nothing known", "Error: MUSTERMANN", []],
])("the places of a fault: %s", (_, stack, places) => {
	expect(placesOf(errorWith(stack))).toEqual(places);
});

test("a message that looks like a stack gives no place", () => {
	const message = "x\n    at HARGRAVE (L898902C3.js:1:1)";
	const stack = `Error: ${message}\n    at run (/a/main.js:2:1)`;
	expect(placesOf(errorWith(stack, message))).toEqual(["main.js:2"]);
});

test("a deep stack is a dozen places, and what is no error has none", () => {
	const line = "    at run (/a/main.js:1:1)\n";
	expect(placesOf(errorWith(`Error\n${line.repeat(500)}`))).toHaveLength(12);
	expect(placesOf("MUSTERMANN")).toEqual([]);
});
