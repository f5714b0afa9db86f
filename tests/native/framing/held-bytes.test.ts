import { describe, expect, it } from "vitest";
import { HeldBytes } from "../../../native/framing/held-bytes.ts";
import { latin1 } from "./captures.ts";

function holding(text: string, maximum = 8): HeldBytes {
	const held = new HeldBytes(maximum);
	for (const byte of latin1(text)) held.add(byte);
	return held;
}

describe("held bytes", () => {
	it("takes no more than its maximum", () => {
		const held = holding("abc", 3);
		expect(held.add(0x64)).toBe(false);
		expect(held.copy()).toEqual(latin1("abc"));
	});

	it("gives copies, which a clearing does not touch", () => {
		const held = holding("abcd");
		const copy = held.copy(1, 3);
		expect(held.clear()).toBe(4);
		expect(copy).toEqual(latin1("bc"));
		expect(held.copy()).toHaveLength(0);
		expect(held.at(0)).toBe(0);
	});

	it("drops from the front and leaves nothing behind", () => {
		const held = holding("abcdef");
		held.drop(4);
		expect(held.copy()).toEqual(latin1("ef"));
		held.drop(9);
		expect(held.length).toBe(0);
		held.add(0x7a);
		expect([held.at(0), held.at(1)]).toEqual([0x7a, 0]);
	});

	it.each([
		["cd", true],
		["abcd", true],
		["", true],
		["bc", false],
		["xabcd", false],
	])("ends with %j: %s", (tail, expected) => {
		expect(holding("abcd").endsWith(latin1(tail))).toBe(expected);
	});
});
