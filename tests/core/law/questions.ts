import fc from "fast-check";
import { checkNames } from "../../../core/checks/facts.ts";
import { banned, passport, questionOf, visa } from "./cases.ts";

const day = fc.constantFrom(
	"2019-01-01",
	"2022-12-31",
	"2023-02-20",
	"2023-03-01",
	"2023-05-21",
	"2023-05-22",
	"2024-08-29",
	"2026-06-15",
	"2034-01-01",
	"2040-01-01",
);
const nationality = fc.constantFrom("BWA", "IDN", "SGP", "XXA", "D");
const document = fc
	.record({
		format: fc.constantFrom("TD1", "TD2", "TD3", "MRV-A", "FRA-ID"),
		documentCode: fc.constantFrom("P", "I", "PT", "V"),
		nationality,
		issuingState: fc.constantFrom("BWA", "IDN"),
		dateOfBirth: fc.constantFrom("1974-08-12", null),
		sex: fc.constantFrom("M", "F", "<"),
		dateOfExpiry: fc.option(day),
		isMisread: fc.boolean(),
	})
	.map(passport);
const visas = fc.array(
	fc
		.record({
			visaNumber: fc.constantFrom("V1", "V2"),
			index: fc.constantFrom("B1", "C1", "D1", "Z9"),
			nationality,
			issuingState: fc.constantFrom("BWA", "IDN"),
			issuedOn: day,
			entries: fc.constantFrom("single", "multiple"),
			status: fc.constantFrom("applied", "issued", "used", "cancelled"),
			stayDays: fc.option(fc.integer({ min: 0, max: 3660 }), {
				nil: undefined,
			}),
		})
		.map(visa),
	{ maxLength: 3 },
);
const crossings = fc.array(
	fc.record({
		day,
		direction: fc.constantFrom("arrival" as const, "departure" as const),
		place: fc.constant("DPS"),
		visaNumber: fc.constantFrom("V1", "V2", undefined),
	}),
	{ maxLength: 4 },
);
const freshness = fc.record(
	Object.fromEntries(
		checkNames.map((check) => [
			check,
			fc.constantFrom(
				"fresh" as const,
				"fresh" as const,
				"stale" as const,
				"missing" as const,
			),
		]),
	),
);
/** Any traveller with any facts, on any day, in both directions. */
export const questions = fc
	.record({
		document,
		visas,
		crossings,
		freshness,
		day,
		place: fc.constantFrom("DPS", "AMQ"),
		direction: fc.constantFrom("arrival" as const, "departure" as const),
		isBanned: fc.boolean(),
		isWanted: fc.boolean(),
	})
	.map(({ document, visas, crossings, isBanned, isWanted, ...rest }) =>
		questionOf({
			...rest,
			document,
			facts: {
				visas,
				crossings,
				...(isBanned ? banned : {}),
				interpol: isWanted ? [{ entryId: "I", kind: "notice" }] : [],
			},
		}),
	);
