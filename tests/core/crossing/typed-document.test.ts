import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	digitOf,
	type TypedDocument,
	typedZone,
} from "../../../core/crossing/typed-document.ts";

const today = "2026-06-15";

/** The specimen of ICAO 9303-4 appendix B, without its optional data. */
const specimen: TypedDocument = {
	documentCode: "P",
	issuingState: "uto",
	surname: "Eriksson",
	givenNames: "Anna Maria",
	documentNumber: "l898902c3",
	nationality: "UTO",
	dateOfBirth: "740812",
	sex: "F",
	dateOfExpiry: "320415",
	optionalData: "ZE184226B",
};

describe("a typed zone", () => {
	test("is the one that is printed", () => {
		const zone = typedZone(specimen, today);
		expect(zone.ok && zone.value.lines).toEqual([
			"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
			"L898902C36UTO7408122F3204153ZE184226B<<<<<16",
		]);
		expect(zone.ok && zone.value.ok).toBe(true);
	});

	test.each<[string, Partial<TypedDocument>, string, string | undefined]>([
		["no number", { documentNumber: "" }, "typed.field", "documentNumber"],
		[
			"a long number",
			{ documentNumber: "L898902C34" },
			"typed.field",
			"documentNumber",
		],
		[
			"a digit in a state",
			{ issuingState: "UT0" },
			"typed.field",
			"issuingState",
		],
		["no name", { surname: "", givenNames: "" }, "typed.name", undefined],
		[
			"no such day",
			{ dateOfBirth: "740231" },
			"typed.zone",
			"mrz.date dateOfBirth",
		],
		[
			"an unknown day of expiry",
			{ dateOfExpiry: "3204<<" },
			"typed.field",
			"dateOfExpiry",
		],
		["a visa", { documentCode: "V" }, "typed.field", "documentCode"],
	])("with %s is refused", (_, change, code, detail) => {
		const zone = typedZone({ ...specimen, ...change }, today);
		expect(zone.ok ? null : zone.error).toEqual(
			detail === undefined ? { code } : { code, detail },
		);
	});

	test("hyphens and apostrophes go as the standard says", () => {
		const zone = typedZone(
			{ ...specimen, surname: "O'Neil-Smith", givenNames: "" },
			today,
		);
		expect(zone.ok && zone.value.fields.surname).toBe("ONEIL SMITH");
	});

	test("check digits are there as soon as the field is", () => {
		expect(digitOf("documentNumber", "l898902c3")).toBe("6");
		expect(digitOf("dateOfBirth", "7408")).toBeNull();
		expect(digitOf("dateOfBirth", "740812")).toBe("2");
	});

	test("any text is a value or a failure, and a value reads back what was typed", () => {
		const text = fc.oneof(
			fc.string({ maxLength: 20 }),
			fc.constantFrom("UTO", "F", "740812"),
		);
		fc.assert(
			fc.property(
				fc.record({
					documentCode: fc.constantFrom("P", "", "V", "PM"),
					issuingState: text,
					surname: text,
					givenNames: text,
					documentNumber: fc.stringMatching(/^[A-Z0-9]{0,10}$/),
					nationality: fc.constantFrom("UTO", "D", ""),
					dateOfBirth: text,
					sex: fc.constantFrom("F", "M", "<", "Q"),
					dateOfExpiry: text,
					optionalData: text,
				}),
				(typed) => {
					const zone = typedZone(typed, today);
					if (!zone.ok) {
						expect(zone.error.code).toMatch(/^typed\./);
						return;
					}
					expect(zone.value.ok).toBe(true);
					expect(zone.value.fields.documentNumber).toBe(typed.documentNumber);
				},
			),
			{ numRuns: 2000 },
		);
	});
});
