import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONFUSIONS, isBlind } from "../../../core/mrz/confusions.ts";
import { parseMrz } from "../../../core/mrz/parse.ts";
import { type MrzRepair, repairMrz } from "../../../core/mrz/repair.ts";
import { td3Of } from "./build.ts";
import { misread, randomBelow, randomDocument } from "./repair-documents.ts";
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

const file: {
	readonly vectors: readonly {
		mrz: string;
		expected: { all_check_digits_valid?: boolean };
	}[];
	readonly ocr_autocorrect: readonly { ocr: string; corrected: string }[];
} = JSON.parse(
	readFileSync(new URL("../../vectors/mrz.json", import.meta.url), "utf8"),
);

function repaired(text: string): MrzRepair {
	const result = repairMrz(text, TODAY);
	if (!result.ok) throw new Error(result.error.code);
	return result.value;
}

const texts = ({ solutions }: MrzRepair) => solutions.map(({ text }) => text);

test.each(file.ocr_autocorrect)("$ocr", ({ ocr, corrected }) => {
	const [first] = repaired(ocr).solutions;
	expect(first?.text).toBe(corrected);
	for (const { line, column, from, to } of first?.changes ?? []) {
		expect(ocr.split("\n")[line - 1]?.charAt(column - 1)).toBe(from);
		expect(corrected.split("\n")[line - 1]?.charAt(column - 1)).toBe(to);
	}
});

test.each([TD1, TD1_LONG, TD2, TD2_LONG, TD3, MRV_A, MRV_B, FRENCH_ID])(
	"a right reading is its own only solution",
	(text) => {
		expect(repaired(text)).toMatchObject({
			solutions: [{ text, changes: [] }],
			unique: true,
		});
	},
);

test("every right vector stays as it is", () => {
	const right = file.vectors.filter(
		({ expected }) => expected.all_check_digits_valid === true,
	);
	const changed = right.filter(({ mrz }) => texts(repaired(mrz))[0] !== mrz);
	// One has a digit in its name, which no check digit covers.
	expect(changed.map(({ mrz }) => mrz.slice(0, 5))).toHaveLength(1);
});

describe("one place", () => {
	const change = (line: number, column: number, to: string, text = TD3) => {
		const lines = text.split("\n");
		const old = lines[line - 1] ?? "";
		lines[line - 1] = old.slice(0, column - 1) + to + old.slice(column);
		return lines.join("\n");
	};

	test.each([
		["a date", change(2, 16, "O")],
		["a check digit", change(2, 20, "Z")],
		["the composite digit", change(2, 44, "O")],
		["the state", change(1, 5, "0")],
		["the nationality", change(2, 13, "0")],
		["the document code", change(1, 1, "1", TD1)],
		["the French card's date", change(2, 29, "I", FRENCH_ID)],
	])("%s follows its class: one solution", (_, reading) => {
		const { solutions, unique } = repaired(reading);
		expect(solutions).toHaveLength(1);
		expect(solutions[0]?.changes).toHaveLength(1);
		expect([TD3, TD1, FRENCH_ID]).toContain(solutions[0]?.text);
		expect(unique).toBe(true);
	});

	test("a name has no check digit: all readings of a digit are offered", () => {
		const reading = td3Of({ name: "TESTER<<J0HN" });
		const { solutions, unique } = repaired(reading);
		expect(solutions.map(({ text }) => text.slice(5, 17))).toEqual([
			"TESTER<<JOHN",
			"TESTER<<JDHN",
			"TESTER<<JQHN",
		]);
		expect(unique).toBe(false);
		expect(solutions[0]?.changes).toEqual([
			{ line: 1, column: 15, from: "0", to: "O" },
		]);
	});

	test("a document number: found, and said whether it is the only one", () => {
		const { solutions, unique } = repaired(change(2, 2, "B"));
		expect(solutions.map(({ changes }) => changes)).toEqual([
			[{ line: 2, column: 2, from: "B", to: "8" }],
			[{ line: 2, column: 4, from: "8", to: "B" }],
			[{ line: 2, column: 7, from: "2", to: "Z" }],
		]);
		expect(unique).toBe(false);
	});

	test("what no table explains has no solution", () => {
		expect(repaired(change(2, 20, "3"))).toEqual({
			solutions: [],
			unique: false,
			blind: [],
		});
		expect(repaired(change(2, 16, "X")).solutions).toEqual([]);
	});
});

test("blind are exactly the pairs of equal value modulo ten", () => {
	const blind = CONFUSIONS.filter(([a, b]) => isBlind(a, b));
	expect(blind).toEqual([
		["6", "G"],
		["K", "<"],
	]);
});

test("blind positions are named, in fields that check digits reach", () => {
	const text = td3Of({ number: "6A<K1G", name: "KING<<G", optional: "X6" });
	expect(repaired(text).blind).toEqual([
		{ line: 2, column: 1, read: "6", other: "G" },
		{ line: 2, column: 3, read: "<", other: "K" },
		{ line: 2, column: 4, read: "K", other: "<" },
		{ line: 2, column: 6, read: "G", other: "6" },
		{ line: 2, column: 30, read: "6", other: "G" },
	]);
});

test.each([
	["", "mrz.empty"],
	["P<UTO", "mrz.lineLength"],
	[TD3.replace("P<UTO", "<<UTO"), "mrz.unknownFormat"],
	["x".repeat(600), "mrz.tooLong"],
])("%j: %s", (text, code) => {
	expect(repairMrz(text, TODAY)).toMatchObject({ ok: false, error: { code } });
});

/** Positions, counted over the joined lines, in which two texts differ. */
function differences(one: string, other: string): number[] {
	return [...one].flatMap((character, at) =>
		character === other.charAt(at) ? [] : [at],
	);
}

test.each([1, 2, 3])(
	"with %i confusions an only solution holds no wrong change",
	(count) => {
		const seed = fc.integer();
		fc.assert(
			fc.property(seed, (value) => {
				const below = randomBelow(value);
				const truth = randomDocument(below);
				const reading = misread(truth, count, below);
				const repair = repaired(reading);
				const [first] = repair.solutions;
				// The truth is a repair, so that there always is one.
				if (first === undefined) throw new Error("no solution");
				for (const { text, changes } of repair.solutions) {
					expect(differences(text, reading)).toHaveLength(changes.length);
					expect(changes.length).toBe(first.changes.length);
					expect(changes.length).toBeLessThanOrEqual(count);
				}
				if (!repair.unique) return;
				for (const at of differences(first.text, reading)) {
					expect(first.text.charAt(at)).toBe(truth.charAt(at));
				}
			}),
			{ numRuns: 400 },
		);
	},
);

test("every solution satisfies every check digit", () => {
	const below = randomBelow(7);
	for (let round = 0; round < 200; round++) {
		const reading = misread(randomDocument(below), 1 + below(3), below);
		for (const { text } of repaired(reading).solutions) {
			const parsed = parseMrz(text, TODAY);
			const checks = parsed.ok ? Object.values(parsed.value.checks) : [false];
			expect(checks).not.toContain(false);
		}
	}
});

test("the worst a stranger can send is answered in bounds", () => {
	const worst = `I<UTO${"0".repeat(25)}\n${"0".repeat(7)}M${"0".repeat(22)}\n${"0".repeat(30)}`;
	const started = process.cpuUsage();
	expect(repaired(worst).unique).toBe(false);
	expect(process.cpuUsage(started).user / 1_000).toBeLessThan(3_000);
	fc.assert(
		fc.property(
			fc.string({
				unit: fc.constantFrom(..."0123456789OIZSGBDQUVK<AX\n"),
				maxLength: 100,
			}),
			(text) => {
				const result = repairMrz(text, TODAY);
				if (!result.ok) expect(result.error.code).toMatch(/^mrz\./);
				else expect(result.value.solutions.length).toBeLessThanOrEqual(64);
			},
		),
		{ numRuns: 500 },
	);
});
