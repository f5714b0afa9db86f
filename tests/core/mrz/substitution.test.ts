import fc from "fast-check";
import { expect, test } from "vitest";
import { weightedSum } from "../../../core/mrz/check-digit.ts";
import { parseMrz } from "../../../core/mrz/parse.ts";
import { parsed, td3Of } from "./build.ts";
import {
	FRENCH_ID,
	MRV_A,
	MRV_B,
	TD1,
	TD1_LONG,
	TD2,
	TD2_LONG,
	TD3,
	TODAY,
} from "./specimens.ts";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
/** Substitutions within a class have the same value modulo 10: 7-3-1 is proven blind to them. */
const BLIND = [
	"0AKU<",
	"1BLV",
	"2CMW",
	"3DNX",
	"4EOY",
	"5FPZ",
	"6GQ",
	"7HR",
	"8IS",
	"9JT",
];
const sameClass = (a: string, b: string): boolean =>
	BLIND.some((letters) => letters.includes(a) && letters.includes(b));

test("the blind classes are those of the weights", () => {
	for (const a of ALPHABET) {
		for (const b of ALPHABET) {
			const blind = weightedSum(a, 0, 1) % 10 === weightedSum(b, 0, 1) % 10;
			expect(sameClass(a, b)).toBe(blind);
		}
	}
});

/** Line, first and last position (from 1): what the digits cover, the digits themselves, dates apart. */
type Stretch = readonly [
	line: number,
	first: number,
	last: number,
	kind: "data" | "date" | "digit",
];
const LINE_2_OF_TWO: readonly Stretch[] = [
	[2, 1, 9, "data"],
	[2, 10, 10, "digit"],
	[2, 14, 19, "date"],
	[2, 20, 20, "digit"],
	[2, 22, 27, "date"],
	[2, 28, 28, "digit"],
];
const TD1_STRETCHES: readonly Stretch[] = [
	[1, 6, 14, "data"],
	[1, 15, 15, "digit"],
	[1, 16, 30, "data"],
	[2, 1, 6, "date"],
	[2, 7, 7, "digit"],
	[2, 9, 14, "date"],
	[2, 15, 15, "digit"],
	[2, 19, 29, "data"],
	[2, 30, 30, "digit"],
];
const TD2_STRETCHES: readonly Stretch[] = [
	...LINE_2_OF_TWO,
	[2, 29, 35, "data"],
	[2, 36, 36, "digit"],
];
const TD3_STRETCHES: readonly Stretch[] = [
	...LINE_2_OF_TWO,
	[2, 29, 42, "data"],
	[2, 43, 43, "digit"],
	[2, 44, 44, "digit"],
];

const CASES: readonly (readonly [string, string, readonly Stretch[]])[] = [
	["TD1", TD1, TD1_STRETCHES],
	[
		"TD1, optional data",
		TD1.replace("D231458907<<<", "D231458907ABC").replace("<<<6\n", "<<<1\n"),
		TD1_STRETCHES,
	],
	["TD2", TD2, TD2_STRETCHES],
	["TD3", TD3, TD3_STRETCHES],
	["TD3, empty personal number", td3Of({ optionalCheck: "<" }), TD3_STRETCHES],
	["MRV-A", MRV_A, LINE_2_OF_TWO],
	["MRV-B", MRV_B, LINE_2_OF_TWO],
	[
		"FRA-ID",
		FRENCH_ID,
		[
			[1, 6, 36, "data"],
			[2, 1, 12, "data"],
			[2, 13, 13, "digit"],
			[2, 28, 33, "date"],
			[2, 34, 34, "digit"],
			[2, 36, 36, "digit"],
		],
	],
];

test.each(CASES)(
	"every single substitution in a protected field of %s is caught",
	(_, text, stretches) => {
		const lines = text.split("\n");
		expect(parsed(text).ok).toBe(true);
		let tried = 0;
		for (const [line, first, last, kind] of stretches) {
			for (let column = first; column <= last; column++) {
				const before = lines[line - 1] ?? "";
				const printed = before.charAt(column - 1);
				for (const other of ALPHABET) {
					if (other === printed) continue;
					// In data the digits cannot see these; in dates and digits the class of characters does.
					if (kind === "data" && sameClass(other, printed)) continue;
					// Both stand for an empty personal number.
					if (
						kind === "digit" &&
						column === 43 &&
						"0<".includes(other) &&
						"0<".includes(printed)
					)
						continue;
					const changed =
						before.slice(0, column - 1) + other + before.slice(column);
					const result = parseMrz(
						lines.with(line - 1, changed).join("\n"),
						TODAY,
					);
					const caught = !result.ok || !result.value.ok;
					if (!caught)
						throw new Error(
							`${line}:${column} ${printed} -> ${other} unnoticed`,
						);
					tried++;
				}
			}
		}
		expect(tried).toBeGreaterThan(700);
	},
);

test.each([TD1_LONG, TD2_LONG])(
	"the digits of a long number are caught as well: %s",
	(text) => {
		const [first = "", second = "", ...rest] = text.split("\n");
		const inFirst = rest.length > 0;
		const line = inFirst ? first : second;
		const columns = inFirst
			? [6, 7, 14, 16, 17, 18, 19]
			: [1, 2, 9, 29, 30, 31, 32];
		for (const column of columns) {
			for (const other of ALPHABET) {
				if (sameClass(other, line.charAt(column - 1))) continue;
				const changed = line.slice(0, column - 1) + other + line.slice(column);
				const lines = inFirst ? [changed, second, ...rest] : [first, changed];
				const result = parseMrz(lines.join("\n"), TODAY);
				expect(result.ok && result.value.ok).toBe(false);
			}
		}
	},
);

test("6 and G in a document number are not told apart: nobody may rely on that", () => {
	const six = td3Of({ number: "T1234567" });
	expect(parsed(six.replace("T1234567", "T12345G7")).ok).toBe(true);
});

test("arbitrary text never throws and keeps the shape of a result", () => {
	const mrzLike = fc.string({
		unit: fc.constantFrom(...ALPHABET, "\n", "\r", " ", "a", "_"),
		maxLength: 100,
	});
	const lines = fc.constantFrom(30, 36, 44).chain((length) =>
		fc
			.array(
				fc.string({
					unit: fc.constantFrom(...ALPHABET),
					minLength: length,
					maxLength: length,
				}),
				{ minLength: 2, maxLength: 3 },
			)
			.map((each) => each.join("\n")),
	);
	fc.assert(
		fc.property(
			fc.oneof(fc.string({ unit: "binary", maxLength: 600 }), mrzLike, lines),
			(text) => {
				const result = parseMrz(text, TODAY);
				if (!result.ok) expect(result.error.code).toMatch(/^mrz\.[a-zA-Z]+$/);
				else expect(result.value.ok).toBe(result.value.problems.length === 0);
			},
		),
		{ numRuns: 2000 },
	);
});
