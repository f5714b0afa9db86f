import fc from "fast-check";
import { expect, test } from "vitest";
import {
	mostTextCharacters,
	spokenText,
} from "../../../desk/speech/spoken-text.ts";

test.each([
	["  Place your\n\tpassport ", "Place your passport"],
	["Your number: K1-7HJQ2", "Your number: K 1, 7 H J Q 2"],
	["رقمكم: \u2068K1-7HJQ2\u2069", "رقمكم: K 1, 7 H J Q 2"],
	["Please go to counter 12.", "Please go to counter 12."],
	["[[h@'l@U]] <speak>", "h@'l@U speak"],
	["a\u0000b\u202ec", "a b c"],
	["e-visa, e-VoA", "e-visa, e-VoA"],
	["\u2068\u2069", ""],
])("%j is spoken as %j", (text, spoken) => {
	expect(spokenText(text)).toBe(spoken);
});

test("no text is long, of several lines or an order to the program", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 900 }), (text) => {
			const spoken = spokenText(text);
			expect(spoken).not.toMatch(/[\p{Cc}\p{Cs}<>[\]]/u);
			// A case number grows by a space after each of its signs.
			expect(spoken.length).toBeLessThanOrEqual(2 * mostTextCharacters);
		}),
	);
});
