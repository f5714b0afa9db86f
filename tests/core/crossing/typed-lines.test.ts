import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge } from "../../../core/crossing/judge.ts";
import { linesApart, typedLines } from "../../../core/crossing/typed-lines.ts";
import { travelDocumentOf } from "../../../core/document/travel-document.ts";
import { td3Of } from "../mrz/build.ts";
import {
	FRENCH_ID,
	MRV_B,
	TD1,
	TD1_LONG,
	TD2,
	TD3,
	TODAY,
} from "../mrz/specimens.ts";
import { clear, desk, nowMs, reading } from "./desk.ts";

const typed = (text: string, isPrintedSo = false) =>
	typedLines({ lines: text.split("\n"), isPrintedSo }, TODAY);

describe("every format can be typed", () => {
	test.each([TD1, TD1_LONG, TD2, TD3, MRV_B, FRENCH_ID])("%s", (text) => {
		expect(typed(text)).toMatchObject({
			ok: true,
			value: { ok: true, lines: text.split("\n") },
		});
		expect(linesApart(text.replaceAll("\n", ""))).toEqual(text.split("\n"));
	});

	test("without the fillers at the end, in small letters, with blanks for fillers", () => {
		const [first = "", second = ""] = TD3.split("\n");
		const name = first.replace(/<+$/, "").toLowerCase().replaceAll("<", " ");
		expect(typed(`${name}\n${second}\n`)).toMatchObject({
			ok: true,
			value: { lines: [first, second] },
		});
		const [one = "", two = "", three = ""] = TD1.split("\n");
		const bare = (line: string) => line.replace(/<+$/, "");
		expect(typed([bare(one), two, bare(three)].join("\n")).ok).toBe(true);
	});
});

describe("a row of fillers of which one is typed", () => {
	const short = (text: string) =>
		text
			.split("\n")
			.map((line, at) =>
				at === 1 ? line.replace(/<{2,}/, "<") : line.replace(/<+$/, ""),
			)
			.join("\n");

	test.each([TD1, TD2, TD3])("%s", (text) => {
		expect(short(text).length).toBeLessThan(text.length);
		expect(typed(short(text))).toMatchObject({
			ok: true,
			value: { ok: true, lines: text.split("\n") },
		});
	});

	test("is the zone that was meant, or none", () => {
		const letters = fc.constantFrom(..."AB7");
		const word = (most: number) =>
			fc.array(letters, { maxLength: most }).map((chars) => chars.join(""));
		const parts = fc.record({ number: word(9), optional: word(14) });
		fc.assert(
			fc.property(parts, ({ number, optional }) => {
				const text = td3Of({ number, optional });
				const zone = typed(short(text));
				if (zone.ok) expect(zone.value.lines).toEqual(text.split("\n"));
				// Many passports: nine characters of number, and no personal data.
				else expect([number.length, optional]).not.toEqual([9, ""]);
			}),
		);
	});

	test("never another document: fillers dropped anywhere", () => {
		const person = fc.record({
			number: fc.constantFrom("T1234567", "AB1000000", "F1", "K4839201X"),
			sex: fc.constantFrom("F", "M", "<"),
			state: fc.constantFrom("IDN", "D", "MYS"),
			birth: fc.constantFrom("850303", "900101", "8503<<"),
			expiry: fc.constantFrom("230206", "300101"),
			optional: fc.constantFrom("", "ZE184226B", "A<B"),
			optionalCheck: fc.constantFrom(undefined, "<"),
		});
		const drops = fc.array(fc.nat(30), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(person, drops, ({ optionalCheck, ...given }, dropped) => {
				const { optional } = given;
				const check = optional === "" ? optionalCheck : undefined;
				const text = td3Of({
					...given,
					nationality: given.state,
					...(check === undefined ? {} : { optionalCheck: check }),
				});
				const whole = typed(text);
				if (!whole.ok) return;
				const [first = "", second = ""] = text.split("\n");
				const fillers = [...second.matchAll(/</g)].map(({ index }) => index);
				const gone = new Set(dropped.map((at) => fillers[at % fillers.length]));
				const short = [...second].filter((_, at) => !gone.has(at)).join("");
				const zone = typed(`${first.replace(/<+$/, "")}\n${short}`);
				if (!zone.ok) return;
				const { optionalData: _, ...is } = zone.value.fields;
				const { optionalData: __, ...was } = whole.value.fields;
				expect(is).toEqual(was);
			}),
			{ numRuns: 3000 },
		);
	});

	test("is no guess: where the digits tell two lengths, or none, the line is asked for whole", () => {
		const [first = "", second = ""] = TD3.split("\n");
		const wrong = `${second.slice(0, 28)}<${second.slice(42, 43)}9`;
		expect(typed(`${first}\n${wrong}`)).toMatchObject({
			error: { code: "typed.zone" },
		});
	});
});

describe("a digit that does not fit", () => {
	const wrong = td3Of({ number: "T0000001", numberCheck: "9" });
	test("is a slip until the officer has looked again", () => {
		expect(typed(wrong)).toEqual({
			ok: false,
			error: { code: "typed.digit", detail: "documentNumber" },
		});
	});

	test("that is printed so is read, noted, judged, and never green", () => {
		const zone = typed(
			td3Of({
				number: "F1",
				numberCheck: "9",
				state: "SGP",
				nationality: "SGP",
			}),
			true,
		);
		if (!zone.ok) throw new Error(zone.error.code);
		expect(zone.value).toMatchObject({
			ok: true,
			notes: [{ code: "mrz.printedSo", detail: "documentNumber" }],
			checks: { documentNumber: false },
		});
		expect(travelDocumentOf(zone.value).isMisread).toBe(false);
		const read = { ...reading(1, "free"), mrz: zone.value };
		const found = judge(desk, read, clear, nowMs);
		expect(found).toMatchObject({ verdict: "refer", outcome: "visaFree" });
		expect(found.reasons[0]).toEqual({ code: "document.printedSo" });
	});

	test.each([
		["a day that is none", td3Of({ birth: "900230" }), "mrz.date dateOfBirth"],
		[
			"a state of one letter",
			td3Of({ state: "O" }),
			"mrz.characterClass issuingState",
		],
		["one line", "P<UTO", "mrz.lineLength"],
	])("%s stays one", (_, text, detail) => {
		expect(typed(text, true)).toEqual({
			ok: false,
			error: { code: "typed.zone", detail },
		});
	});
});
