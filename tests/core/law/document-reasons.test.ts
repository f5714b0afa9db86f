import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { declarationsOn, plainLane } from "../../../core/kiosk/lane.ts";
import { closeCase } from "../../../core/kiosk/route.ts";
import { emptyLane } from "../../../core/kiosk/state.ts";
import { assess } from "../../../core/law/assess.ts";
import { autogateAnswer } from "../../../core/law/autogate.ts";
import { parseMrz } from "../../../core/mrz/parse.ts";
import { STATE_CODES, stateCode } from "../../../core/mrz/states.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { clear, desk, nowMs, reading } from "../crossing/desk.ts";
import { td3Of } from "../mrz/build.ts";
import { assessed, passport, questionOf, visa } from "./cases.ts";

const day = "2026-06-15";
const codes = (found: {
	readonly reasons: readonly { readonly code: string }[];
}) => found.reasons.map(({ code }) => code);

describe("a document that makes no sense is for an officer", () => {
	test.each([
		["WSA", "SGP", "document.unknownIssuer"],
		["UTO", "SGP", "document.specimen"],
		["UTO", "IDN", "document.specimen"],
	])("%s of %s", (issuingState, nationality, reason) => {
		const found = assessed({ day, document: { issuingState, nationality } });
		expect(found).toMatchObject({
			verdict: "refer",
			outcome: "noVisa",
			nextStep: { code: "nextStep.documentDoubt" },
		});
		expect(codes(found)[0]).toBe(reason);
	});

	test("also with a visa that stands on it", () => {
		const document = { issuingState: "WSA" };
		const visas = [visa({ issuingState: "WSA" })];
		expect(assessed({ document, facts: { visas } })).toMatchObject({
			verdict: "refer",
			outcome: "visaValid",
		});
	});

	test("of a sensible issuer nothing is said", () => {
		expect(
			codes(assessed({ facts: { visas: [visa()] } })).join(),
		).not.toContain("document.");
	});
});

test.each([
	["C1", "USA"],
	["RP", "EST"],
])(
	"%s of %s is no travel document, and makes no citizen",
	(documentCode, issuingState) => {
		const document = { documentCode, issuingState, nationality: "IDN" };
		expect(
			assessed({ day, document: { ...document, format: "TD1" } }),
		).toMatchObject({ verdict: "refer", situation: "notATravelDocument" });
	},
);

test("a passport for foreigners is judged as another travel document", () => {
	const document = { issuingState: "CHE", nationality: "MMR" };
	const of = (dateOfExpiry: string) =>
		assessed({ day, document: { ...document, dateOfExpiry } }).situation;
	expect(of("2027-02-01")).toBe("documentTooShort");
	expect(of("2028-02-01")).toBe("noVisa");
});

describe("Hong Kong and Macao, whose passports print CHN", () => {
	const of = (documentNumber: string, parts = {}) =>
		assessed({
			day,
			document: { issuingState: "CHN", nationality: "CHN", documentNumber },
			...parts,
		});
	test("one that may be of Hong Kong is asked about, and is amber", () => {
		const found = of("K12345678");
		expect(found.verdict).toBe("refer");
		expect(found.reasons).toContainEqual({
			code: "document.region",
			values: { region: "HKG" },
		});
	});
	test("one of the mainland, and one with a good visa, are not", () => {
		expect(codes(of("E12345678"))).not.toContain("document.region");
		const visas = [
			visa({
				documentNumber: "K12345678",
				issuingState: "CHN",
				nationality: "CHN",
				issuedOn: day,
			}),
		];
		const found = of("K12345678", { facts: { visas } });
		expect(found.verdict).toBe("admit");
		expect(codes(found)).not.toContain("document.region");
	});
	test("where both regions are on a list as the printed state is, nothing is asked", () => {
		expect(codes(of("MA1234567"))).not.toContain("document.region");
	});
});

const invented = fc
	.stringMatching(/^[A-Z]{1,3}$/)
	.filter((code) => stateCode(code) === null);
const organisations = STATE_CODES.filter(
	(code) => stateCode(code)?.kind === "organisation",
);
const anyCode = fc.oneof(
	fc.constantFrom(...STATE_CODES),
	fc.constantFrom(...organisations),
	invented,
);
const documents = fc
	.record({
		format: fc.constantFrom("TD1", "TD2", "TD3"),
		documentCode: fc.oneof(
			fc.constant("P"),
			fc.stringMatching(/^[PACIRLVT][A-Z1]?$/),
		),
		issuingState: anyCode,
		nationality: fc.oneof(fc.constantFrom("IDN", "SGP", "FRA", "EUE"), anyCode),
	})
	.map(passport);

function isInvented(code: string): boolean {
	const kind = stateCode(code)?.kind;
	return kind !== "state" && kind !== "deprecated" && kind !== "organisation";
}

test("no issuer that makes no sense is admitted, free, a citizen or let through a gate", () => {
	let doubtful = 0;
	fc.assert(
		fc.property(
			documents,
			fc.constantFrom("IDN" as const, "EUE" as const),
			fc.constantFrom("arrival" as const, "departure" as const),
			(document, state, direction) => {
				const pack = shippedPack(state);
				const { issuingState, nationality, documentNumber } = document;
				const index = state === "IDN" ? "B1" : "C";
				const held = visa({
					issuingState,
					nationality,
					documentNumber,
					index,
					issuedOn: day,
				});
				for (const visas of [[], [held]]) {
					const question = questionOf({
						pack,
						day,
						direction,
						document,
						facts: { visas },
					});
					const found = assess(question);
					const gate = autogateAnswer({
						pack,
						document,
						day,
						hasChip: true,
						found,
						freeIndex: found.freeIndex,
						registered: ["A1"],
					});
					const kind = stateCode(issuingState)?.kind;
					if (kind !== "state" && kind !== "deprecated") {
						doubtful++;
						expect(["visaFree", "citizen"]).not.toContain(found.outcome);
						expect(gate.isEligible).toBe(false);
					}
					if (isInvented(issuingState)) expect(found.verdict).not.toBe("admit");
					if (found.outcome === "citizen") {
						expect(stateCode(nationality)?.kind).toMatch(
							/^(state|deprecated)$/,
						);
					}
				}
			},
		),
		{ numRuns: 3000 },
	);
	expect(doubtful).toBeGreaterThan(1000);
});

/** Where a kiosk sends who has this passport, when nothing else speaks against it. */
function routeOf(state: string, nationality: string) {
	const mrz = parseMrz(td3Of({ number: "F1", state, nationality }), day);
	const read = { ...reading(1, "free"), mrz: mrz.ok ? mrz.value : null };
	const registered = visa({
		index: "A1",
		documentNumber: "F1",
		issuingState: state,
		nationality,
	});
	const facts = { ...clear, visas: [{ ...registered, surname: "TESTER" }] };
	const answers = Object.fromEntries(
		declarationsOn(desk, read).map(({ code, toOfficerWhen }) => [
			code,
			!toOfficerWhen,
		]),
	);
	const member = { reading: read, facts, askedAtMs: nowMs };
	const lane = emptyLane("en", null, nowMs);
	const visited = { ...lane, group: [member], hasChip: true, answers };
	return closeCase(desk, plainLane, visited, 0.99).route;
}

describe("the kiosk goes through the same door", () => {
	test.each([
		["IDN", "IDN", "gate"],
		["SGP", "SGP", "gate"],
		["UTO", "IDN", "counter"],
		["USA", "IDN", "counter"],
		["UTO", "SGP", "counter"],
		["SGP", "UTO", "counter"],
		["EUE", "SGP", "counter"],
	])("P<%s of %s: %s", (state, nationality, route) => {
		expect(routeOf(state, nationality)).toBe(route);
	});
	test("whatever is invented goes to a counter", () => {
		fc.assert(
			fc.property(
				anyCode.filter(isInvented),
				fc.constantFrom("IDN", "SGP", "THA"),
				(state, nationality) => {
					expect(routeOf(state, nationality)).toBe("counter");
					expect(routeOf(nationality, state)).toBe("counter");
				},
			),
			{ numRuns: 300 },
		);
	});
});
