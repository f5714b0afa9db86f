import { type Td3Parts, td3Of } from "../core/mrz/build.ts";

/** A passport of Botswana, or of the state of its holder. */
const zoneOf = ({ nationality = "BWA", ...parts }: Td3Parts): string =>
	td3Of({ state: nationality, nationality, ...parts });

const visa = {
	visaNumber: "V1",
	index: "B1",
	documentNumber: "T1234567",
	issuingState: "BWA",
	nationality: "BWA",
	surname: "TESTER",
	givenNames: "ANNA",
	dateOfBirth: "1990-01-01",
	sex: "F",
	issuedOn: "2023-02-20",
	entries: "single",
	status: "issued",
};
const came = {
	day: "2023-11-18",
	direction: "arrival",
	place: "DPS",
	visaNumber: "V1",
};
const citizen = zoneOf({ state: "IDN", nationality: "IDN", expiry: "330101" });

/** An arrival at DPS with a good B1, changed by `parts`. */
export function caseOf(id: string, parts: object = {}, visaParts: object = {}) {
	return {
		id,
		day: "2023-03-01",
		place: "DPS",
		direction: "arrival",
		mrz: zoneOf({ expiry: "330101" }),
		visas: [{ ...visa, ...visaParts }],
		crossings: [],
		...parts,
	};
}

const leaving = (day: string) => ({
	day,
	direction: "departure",
	crossings: [came],
});
const november = { issuedOn: "2023-11-01", status: "used" };
const extended = {
	issuedOn: "2023-09-20",
	status: "used",
	extensions: [{ days: 30 }],
};
const septemberStay = {
	crossings: [{ ...came, day: "2023-09-29" }],
	direction: "departure",
};
const without = { visas: [] };
const stale = { state: "stale", asOf: "2023-02-25" };

/** Cases whose answers are published or follow from published ones, and the answers. */
export const published: readonly (readonly [object, object])[] = [
	[
		caseOf("issued 20 Feb, last entry 21 May", { day: "2023-05-21" }),
		{ verdict: "admit", outcome: "visaValid", permittedUntil: "2023-06-19" },
	],
	[
		caseOf("issued 20 Feb, not on 22 May", { day: "2023-05-22" }),
		{ verdict: "refer", outcome: "expired", permittedUntil: null },
	],
	[
		caseOf(
			"arrival 18 Nov until 17 Dec",
			{ day: "2023-11-18" },
			{ issuedOn: "2023-11-01" },
		),
		{ verdict: "admit", permittedUntil: "2023-12-17" },
	],
	[
		caseOf(
			"arrival 29 Sep, extended, until 27 Nov",
			{ ...septemberStay, day: "2023-11-27" },
			extended,
		),
		{ verdict: "admit", permittedUntil: "2023-11-27", overstay: null },
	],
	[
		caseOf("one day later", { ...septemberStay, day: "2023-11-28" }, extended),
		{
			verdict: "refer",
			outcome: "expired",
			overstay: {
				days: 1,
				charge: 1_000_000,
				currency: "IDR",
				consequence: "charge",
			},
		},
	],
	[
		caseOf("37 days over", leaving("2024-01-23"), november),
		{
			overstay: {
				days: 37,
				charge: 37_000_000,
				currency: "IDR",
				consequence: "charge",
			},
		},
	],
	[
		caseOf("60 days over", leaving("2024-02-15"), november),
		{
			overstay: {
				days: 60,
				charge: 60_000_000,
				currency: "IDR",
				consequence: "charge",
			},
		},
	],
	[
		caseOf("61 days over", leaving("2024-02-16"), november),
		{
			overstay: {
				days: 61,
				charge: null,
				currency: "IDR",
				consequence: "deportationAndBan",
			},
		},
	],
	[
		caseOf("six months from 31 Aug, too short", {
			day: "2024-08-31",
			mrz: zoneOf({ expiry: "250227" }),
		}),
		{ verdict: "refer", outcome: "documentTooShort" },
	],
	[
		caseOf("six months from 31 Aug, just enough", {
			day: "2024-08-31",
			mrz: zoneOf({ expiry: "250228" }),
			...without,
		}),
		{ verdict: "refer", outcome: "noVisa" },
	],
	[
		caseOf("no passport, twelve months", {
			documentKind: "other",
			mrz: zoneOf({ expiry: "240229" }),
		}),
		{ outcome: "documentTooShort" },
	],
	[
		caseOf("no passport, twelve months reached", {
			documentKind: "other",
			mrz: zoneOf({ expiry: "240301" }),
		}),
		{ verdict: "admit", outcome: "visaValid" },
	],
	[
		caseOf("other sex", {}, { sex: "M" }),
		{ verdict: "admit", outcome: "visaValid" },
	],
	[
		caseOf("other birthplace", {}, { placeOfBirth: "ATLANTIS" }),
		{ verdict: "admit", outcome: "visaValid" },
	],
	[
		caseOf("other name", {}, { surname: "TASTER" }),
		{ verdict: "refer", outcome: "mismatch" },
	],
	[
		caseOf("other nationality", {}, { nationality: "XYZ" }),
		{ verdict: "refer", outcome: "mismatch" },
	],
	[
		caseOf("other passport number", {}, { documentNumber: "T1234568" }),
		{ verdict: "refer", outcome: "otherDocument" },
	],
	[
		caseOf("applied", {}, { status: "applied" }),
		{ verdict: "refer", outcome: "appliedNotIssued" },
	],
	[
		caseOf(
			"applied, stale source",
			{ sources: { visa: stale } },
			{ status: "applied" },
		),
		{
			verdict: "refer",
			outcome: "notYetSynced",
			checks: { visa: { value: "unknown", asOf: "2023-02-25" } },
		},
	],
	[caseOf("no visa", without), { verdict: "refer", outcome: "noVisa" }],
	[
		caseOf("no visa, stale source", { ...without, sources: { visa: stale } }),
		{ verdict: "refer", outcome: "notYetSynced" },
	],
	[
		caseOf("no visa, no source", {
			...without,
			sources: { visa: { state: "missing" } },
		}),
		{ verdict: "refer", outcome: "unknown" },
	],
	[
		caseOf("used", {}, { status: "used" }),
		{ verdict: "refer", outcome: "used" },
	],
	[
		caseOf("used by a crossing", {
			crossings: [
				{ ...came, day: "2023-02-22" },
				{ day: "2023-02-25", direction: "departure", place: "CGK" },
			],
		}),
		{ verdict: "refer", outcome: "used" },
	],
	[
		caseOf("cancelled", {}, { status: "cancelled" }),
		{ verdict: "refer", outcome: "noVisa" },
	],
	[
		caseOf("not yet valid", { day: "2023-02-19" }),
		{ verdict: "refer", outcome: "notYetValid" },
	],
	[
		caseOf(
			"wrong entry point",
			{ day: "2026-06-15" },
			{ index: "F1", issuedOn: "2026-06-01" },
		),
		{ verdict: "refer", outcome: "wrongEntryPoint" },
	],
	[
		caseOf("a checkpoint that no rule names", { place: "AMQ" }),
		{ verdict: "refer", outcome: "unknown" },
	],
	[
		caseOf("visa free", {
			...without,
			day: "2026-06-15",
			mrz: zoneOf({ nationality: "SGP", expiry: "330101" }),
		}),
		{ verdict: "admit", outcome: "visaFree", permittedUntil: "2026-07-14" },
	],
	[
		caseOf("ban list stale", { sources: { ban: stale } }),
		{
			verdict: "refer",
			outcome: "visaValid",
			checks: { ban: { value: "unknown" } },
		},
	],
	[
		caseOf("ban list missing", { sources: { ban: { state: "missing" } } }),
		{ verdict: "refer", checks: { ban: { value: "unknown", asOf: null } } },
	],
	[
		caseOf("banned", { sources: { ban: { state: "fresh", hit: true } } }),
		{
			verdict: "refuse",
			checks: { ban: { value: "hit" } },
			because: ["idn.ground.ban", "idn.index.B1", "idn.validity.passport"],
		},
	],
	[
		caseOf("banned, stale list", { sources: { ban: { ...stale, hit: true } } }),
		{ verdict: "refuse", checks: { ban: { value: "hit" } } },
	],
	[
		caseOf("at INTERPOL", {
			sources: { interpol: { state: "fresh", hit: true } },
		}),
		{ verdict: "refuse", checks: { interpol: { value: "hit" } } },
	],
	[
		caseOf("a hit of the visa source", {
			sources: { visa: { state: "fresh", hit: true } },
		}),
		{ verdict: "refer", checks: { visa: { value: "hit" } } },
	],
	[
		caseOf("a hit of the crossings", {
			sources: { crossings: { state: "fresh", hit: true } },
		}),
		{ verdict: "refer", checks: { crossings: { value: "hit" } } },
	],
	[
		caseOf("citizen", { ...without, mrz: citizen }),
		{
			verdict: "admit",
			outcome: "citizen",
			because: ["idn.citizen"],
			permittedUntil: null,
		},
	],
	[
		caseOf("citizen, banned", {
			...without,
			mrz: citizen,
			sources: { ban: { state: "fresh", hit: true } },
		}),
		{ verdict: "refer", outcome: "citizen", checks: { ban: { value: "hit" } } },
	],
	[
		caseOf("misread", { mrz: zoneOf({ numberCheck: "Z" }) }),
		{ verdict: "refer", outcome: "unknown" },
	],
	[
		caseOf("no zone", { mrz: "nothing" }),
		{ verdict: "refer", outcome: "unknown", because: ["idn.inspection"] },
	],
	...(
		[
			["Panama on 8 Jan 2024", "PAN", "2024-01-08", "visaOnArrivalPossible"],
			["Panama on 9 Jan 2024", "PAN", "2024-01-09", "noVisa"],
			["Mongolia on 8 Jan 2024", "MNG", "2024-01-08", "noVisa"],
			["Mongolia on 9 Jan 2024", "MNG", "2024-01-09", "visaOnArrivalPossible"],
			["Hong Kong", "HKG", "2026-06-15", "visaFree"],
			["China", "CHN", "2026-06-15", "visaOnArrivalPossible"],
			["Macau", "MAC", "2026-06-15", "noVisa"],
			["Macau since July", "MAC", "2026-07-09", "visaFree"],
			["Taiwan", "TWN", "2026-06-15", "visaOnArrivalPossible"],
		] as const
	).map(([id, nationality, day, outcome]): [object, object] => [
		caseOf(id, {
			...without,
			day,
			mrz: zoneOf({ nationality, expiry: "330101" }),
		}),
		{ outcome, verdict: outcome === "visaFree" ? "admit" : "refer" },
	]),
	[
		caseOf(
			"B2 issued before June 2025",
			{ day: "2025-07-15" },
			{ index: "B2", issuedOn: "2025-05-20" },
		),
		{ verdict: "admit", outcome: "visaValid", permittedUntil: "2025-08-13" },
	],
	[
		caseOf(
			"residence permit",
			{},
			{ index: "ITAS", useBy: "2023-12-31", entries: "multiple" },
		),
		{
			verdict: "admit",
			outcome: "residencePermit",
			permittedUntil: "2023-12-31",
			because: ["idn.permit.ITAS", "idn.validity.passport"],
		},
	],
	[
		caseOf("residence permit of Singapore, seen", {
			...without,
			day: "2026-06-15",
			place: "BATAMC",
			permits: ["SGP"],
		}),
		{ outcome: "visaFree", permittedUntil: "2026-06-18" },
	],
];
