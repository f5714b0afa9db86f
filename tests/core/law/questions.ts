import fc from "fast-check";
import type { EarlierEvent } from "../../../core/checks/earlier.ts";
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
const refused: EarlierEvent = {
	kind: "refused",
	atMs: 0,
	day: "2019-01-01",
	desk: "1",
	officer: "Sari",
	reason: "art13h",
	documentNumber: "L898902C3",
	issuingState: "BWA",
	isAdmittedSince: false,
};
/** Null: the store did not say. */
const earlier = fc.constantFrom(
	[],
	[],
	null,
	[refused],
	[{ ...refused, kind: "referred" as const }],
	[{ ...refused, kind: "released" as const }],
	[{ ...refused, byName: true }],
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
		earlier,
	})
	.map(({ document, visas, crossings, isBanned, isWanted, earlier, ...rest }) =>
		questionOf({
			...rest,
			document,
			facts: {
				visas,
				crossings,
				earlier,
				...(isBanned ? banned : {}),
				interpol: isWanted ? [{ entryId: "I", kind: "notice" }] : [],
			},
		}),
	);

/** Travellers whose document and visa are good, and who may stay but for what is known of them. */
export const nearlyGreen = fc
	.record({
		freshness,
		earlier,
		isBanned: fc.boolean(),
		nationality: fc.constantFrom("BWA", "SGP", "IDN"),
		direction: fc.constantFrom("arrival" as const, "departure" as const),
		came: fc.constantFrom(null, "2024-09-10", "2024-08-29"),
	})
	.map(({ isBanned, earlier, nationality, came, ...rest }) =>
		questionOf({
			...rest,
			day: "2024-10-02",
			document: { nationality },
			facts: {
				visas: nationality === "BWA" ? [visa({ issuedOn: "2024-09-01" })] : [],
				crossings:
					came === null
						? []
						: [{ day: came, direction: "arrival" as const, place: "DPS" }],
				earlier,
				...(isBanned ? banned : {}),
			},
		}),
	);
