import { describe, expect, test } from "vitest";
import type { BoardingPass } from "../../../core/boarding-pass/boarding-pass.ts";
import { parseBoardingPass } from "../../../core/boarding-pass/parse.ts";
import { decoded } from "../document/decoded.ts";
import { vectors } from "../seal/build.ts";

interface Vector {
	readonly id: string;
	readonly bcbp: string;
	readonly strict_parse: "ok" | "strict-error";
	readonly expected: {
		readonly passenger_name: string;
		readonly electronic_ticket_indicator: string;
		readonly legs: readonly Readonly<Record<string, unknown>>[];
		readonly version_number?: string;
		readonly unique?: Readonly<Record<string, string>>;
		readonly security?: { readonly type: string; readonly data: string };
	};
}

interface File {
	readonly vectors: readonly Vector[];
	readonly negative: readonly { bcbp: string; reason: string }[];
	readonly conditional_fragments: readonly {
		first_leg_variable_field: string;
		note: string;
	}[];
	readonly security_fragment: { text: string; type: string; size: number };
}

const TODAY = "2026-11-21";
const file = vectors<File>("bcbp.json");
const strict = file.vectors.filter((it) => it.strict_parse === "ok");

function parsed(text: string, today = TODAY): BoardingPass {
	const read = parseBoardingPass(text, today);
	if (!read.ok) throw new Error(read.error.code);
	return read.value;
}

function byId(id: string): string {
	return file.vectors.find((it) => it.id === id)?.bcbp ?? "";
}

const LEG_NAMES: readonly (readonly [string, string])[] = [
	["pnr", "pnr"],
	["from", "from"],
	["to", "to"],
	["carrier", "operating_carrier"],
	["flight", "flight_number"],
	["julianDate", "date_of_flight_julian"],
	["compartment", "compartment"],
	["seat", "seat"],
	["sequence", "check_in_sequence"],
	["status", "passenger_status"],
];

/** Names of the vectors in the spelling of the fields, absent ones left out. */
function renamed(
	names: readonly (readonly [string, string])[],
	values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
	return Object.fromEntries(
		names
			.filter(([, theirs]) => values[theirs] !== undefined)
			.map(([ours, theirs]) => [ours, values[theirs]]),
	);
}

const UNIQUE_NAMES = [
	["passengerDescription", "passenger_description"],
	["sourceOfCheckIn", "source_of_check_in"],
	["sourceOfIssuance", "source_of_boarding_pass_issuance"],
	["issueDate", "date_of_issue"],
	["documentType", "document_type"],
	["issuer", "airline_designator_of_issuer"],
	["bagTag1", "baggage_tag_1"],
] as const;

const REPEATED_NAMES = [
	["airlineNumericCode", "airline_numeric_code"],
	["documentSerialNumber", "document_serial_number"],
	["selecteeIndicator", "selectee_indicator"],
	["internationalDocumentVerification", "international_document_verification"],
	["marketingCarrier", "marketing_carrier"],
	["frequentFlyerAirline", "frequent_flyer_airline"],
	["frequentFlyerNumber", "frequent_flyer_number"],
	["idAdIndicator", "id_ad_indicator"],
	["freeBaggageAllowance", "free_baggage_allowance"],
	["fastTrack", "fast_track"],
] as const;

test("the file is the one these tests know", () => {
	expect(file.vectors).toHaveLength(17);
	expect(strict).toHaveLength(15);
	expect(file.negative).toHaveLength(7);
});

test.each(strict)("$id", ({ bcbp, expected }) => {
	const pass = parsed(bcbp);
	expect(pass.ok).toBe(true);
	expect(pass.passengerName).toBe(expected.passenger_name);
	expect(pass.electronicTicket).toBe(expected.electronic_ticket_indicator);
	expect(pass.version).toBe(expected.version_number);
	expect(pass.unique).toEqual(
		expected.unique === undefined
			? undefined
			: renamed(UNIQUE_NAMES, expected.unique),
	);
	const { type, data } = expected.security ?? {};
	expect(pass.security).toEqual(
		type === undefined ? undefined : { type, data },
	);
	expect(pass.legs).toHaveLength(expected.legs.length);
	for (const [at, want] of expected.legs.entries()) {
		const leg = pass.legs[at];
		expect(leg).toMatchObject(renamed(LEG_NAMES, want));
		const repeated = want.repeated as Record<string, unknown> | undefined;
		expect(leg?.repeated).toEqual(
			repeated === undefined ? undefined : renamed(REPEATED_NAMES, repeated),
		);
		expect(leg?.airlinePrivate?.trimEnd()).toEqual(
			(want.airline_individual_use as string | undefined)?.trimEnd(),
		);
	}
});

test.each(file.negative)("refused: $reason", ({ bcbp }) => {
	expect(parseBoardingPass(bcbp, TODAY).ok).toBe(false);
	expect(decoded({ text: bcbp }, TODAY)).toMatchObject({
		kind: "boardingPass",
		format: "BCBP",
		ok: false,
		fields: {},
	});
});

describe("known broken passes are read as far as they go, and flagged", () => {
	test("sizes larger than the data", () => {
		const pass = parsed(byId("bcbp_latam_broken"));
		expect(pass).toMatchObject({
			ok: false,
			passengerName: "KLAUSA/JAN",
			version: "1",
			unique: { issueDate: "9167", documentType: "B", issuer: "LA" },
			legs: [{ from: "BOG", to: "SCL", flight: "0575", seat: "013A" }],
		});
		expect(
			pass.problems.map(({ code, offset }) => [code, offset]),
		).toContainEqual(["boardingPass.variableFieldTooLong", 58]);
		expect(pass.problems).toContainEqual({
			code: "boardingPass.repeatedTooLong",
			offset: 75,
			detail: "41 declared, 31 left",
		});
	});

	test("a section larger than its field", () => {
		const pass = parsed(byId("bcbp_sk_malformed_ff"), "2016-12-31");
		expect(pass).toMatchObject({
			ok: false,
			version: "5",
			unique: { issueDate: "6365", issuer: "AZ", bagTag3: "" },
			issuedOn: "2016-12-30",
			legs: [
				{
					date: "2017-01-01",
					repeated: {
						airlineNumericCode: "712",
						documentSerialNumber: "3987654321",
					},
				},
			],
		});
		expect(pass.problems.map(({ code }) => code)).toEqual([
			"boardingPass.uniqueTooLong",
			"boardingPass.repeatedTooLong",
		]);
	});
});

test.each(file.conditional_fragments)("variable field: $note", (fragment) => {
	const field = fragment.first_leg_variable_field;
	const size = field.length.toString(16).toUpperCase().padStart(2, "0");
	const head = byId("bcbp_iata792_minimal").slice(0, 58);
	const pass = parsed(head + size + field);
	expect(pass.ok).toBe(true);
	expect(pass.version).toMatch(/^[56]$/);
	expect(pass.legs[0]?.repeated?.frequentFlyerAirline).toMatch(/^[A-Z]{2}$/);
});

test("the security fragment", () => {
	const { text, type, size } = file.security_fragment;
	const pass = parsed(byId("bcbp_iata792_minimal") + text);
	expect(pass.security?.type).toBe(type);
	expect(pass.security?.data).toHaveLength(size);
});

test("a day that no year has is flagged and has no date", () => {
	const pass = parsed(byId("bcbp_readme_wasm_ua"));
	expect(pass.legs[0]?.date).toBeNull();
	expect(pass.problems).toEqual([
		{
			code: "boardingPass.dayOfYear",
			field: "legs[0].julianDate",
			offset: 44,
		},
	]);
});

test("the line has the fields of the contract and nothing else", () => {
	const line = decoded(
		{ text: byId("bcbp_iata792_ex2_two_legs_v6") },
		"2026-08-14",
	);
	expect(line).toEqual({
		kind: "boardingPass",
		format: "BCBP",
		ok: true,
		checks: {},
		problems: [],
		fields: {
			passengerName: "DESMARAIS/LUC",
			electronicTicket: "E",
			version: "6",
			issueDate: "6225",
			issuedOn: "2026-08-13",
			security: { type: "1", data: expect.stringMatching(/^GIW.{97}$/) },
			legs: [
				{
					pnr: "ABC123",
					from: "YUL",
					to: "FRA",
					carrier: "AC",
					flight: "0834",
					julianDate: "226",
					date: "2026-08-14",
					compartment: "F",
					seat: "001A",
					sequence: "0025",
					status: "1",
				},
				{
					pnr: "DEF456",
					from: "FRA",
					to: "GVA",
					carrier: "LH",
					flight: "3664",
					julianDate: "227",
					date: "2026-08-15",
					compartment: "C",
					seat: "012C",
					sequence: "0002",
					status: "1",
				},
			],
		},
	});
});
