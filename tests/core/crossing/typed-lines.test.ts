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
