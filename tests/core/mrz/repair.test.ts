import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONFUSIONS, isBlind } from "../../../core/mrz/confusions.ts";
import { parseMrz } from "../../../core/mrz/parse.ts";
import {
	type MrzRepair,
	type MrzSolution,
	repairMrz,
} from "../../../core/mrz/repair.ts";
import { stateCode } from "../../../core/mrz/states.ts";
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
	"a right reading has nothing to repair",
	(text) => {
		expect(repaired(text)).toMatchObject({ solutions: [], unique: false });
	},
);

test("no right vector is repaired", () => {
	const right = file.vectors.filter(
		({ expected }) => expected.all_check_digits_valid === true,
	);
	const changed = right.filter(({ mrz }) => texts(repaired(mrz)).length > 0);
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
				// The truth is a repair, unless every digit holds as it was misread.
				if (first === undefined) {
					const read = parseMrz(reading, TODAY);
					const checks = read.ok ? Object.values(read.value.checks) : [false];
					expect(checks).not.toContain(false);
					return;
				}
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

/** What is wrong in a proposal: a state on no list, a day that no calendar has, no change at all. */
function absurdities(
	reading: string,
	{ text, changes }: MrzSolution,
): string[] {
	const parsed = parseMrz(text, TODAY);
	if (!parsed.ok) return ["not read"];
	const { fields, format } = parsed.value;
	const states =
		format === "FRA-ID" ? [] : [fields.issuingState, fields.nationality];
	const isAbsurd = (day: string | null, printed: string) =>
		day === null && !reading.includes(printed);
	return [
		...states.filter((state) => stateCode(state) === null),
		...(isAbsurd(fields.birthDate, fields.dateOfBirth) ? ["birth"] : []),
		...(isAbsurd(fields.expiryDate, fields.dateOfExpiry) ? ["expiry"] : []),
		...(changes.length === 0 ? ["no change"] : []),
	];
}

test("no proposal names a state that is none, or an impossible day", () => {
	let proposals = 0;
	for (let seed = 0; seed < 1500; seed++) {
		const below = randomBelow(seed);
		const reading = misread(randomDocument(below), 1 + below(4), below);
		const { solutions } = repaired(reading);
		proposals += solutions.length;
		for (const solution of solutions)
			expect(absurdities(reading, solution)).toEqual([]);
	}
	expect(proposals).toBeGreaterThan(2000);
});

test.each([
	["the letter O", "O"],
	["the digit 0", "0"],
	["Q", "Q"],
])("Germany read as %s is Germany", (_, read) => {
	const right = td3Of({ state: "D", nationality: "D" });
	const [first = "", second = ""] = right.split("\n");
	const reading = `${first.replace("P<D", `P<${read}`)}\n${second.slice(0, 10)}${read}${second.slice(11)}`;
	expect(repaired(reading)).toMatchObject({
		solutions: [{ text: right }],
		unique: true,
	});
});

test("a state that resembles none on the list has no proposal", () => {
	const reading = td3Of({ state: "WSA", number: "T0000001", numberCheck: "Z" });
	expect(repaired(reading).solutions).toEqual([]);
});

test("a zone that may have been misread twice alike says where", () => {
	const one = repaired(td3Of({ number: "BB1234567" })).blind;
	expect(one).toContainEqual({
		line: 2,
		column: 1,
		read: "BB",
		other: "88",
		secondColumn: 2,
	});
	// At weights 3 and 1 the digit tells.
	const pairs = repaired(td3Of({ number: "1BB234567" })).blind;
	expect(pairs.filter(({ read }) => read === "BB")).toEqual([]);
	for (const { read, other, column, secondColumn = 0 } of one) {
		if (read.length === 1) continue;
		const [first = "", second = ""] = td3Of({ number: "BB1234567" }).split(
			"\n",
		);
		const characters = [...second];
		characters[column - 1] = other.charAt(0);
		characters[secondColumn - 1] = other.charAt(1);
		const parsed = parseMrz(`${first}\n${characters.join("")}`, TODAY);
		expect(parsed.ok && parsed.value.ok).toBe(true);
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
