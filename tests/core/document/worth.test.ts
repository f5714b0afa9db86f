import { describe, expect, test } from "vitest";
import type { DocumentClass } from "../../../core/document/document-classes.ts";
import { possibleRegions } from "../../../core/document/regions.ts";
import { travelDocumentOf } from "../../../core/document/travel-document.ts";
import { documentKindOf, worthOf } from "../../../core/document/worth.ts";
import { passport } from "../law/cases.ts";
import { parsed, td3Of } from "../mrz/build.ts";
import { FRENCH_ID, MRV_A, MRV_B } from "../mrz/specimens.ts";

type Row = readonly [
	code: string,
	issuer: string,
	nationality: string,
	is: DocumentClass,
	proves: string | null,
];

const booklets: readonly Row[] = [
	["P", "NOR", "NOR", "passport", "NOR"],
	["P", "D", "D", "passport", "DEU"],
	["PP", "NOR", "NOR", "passport", "NOR"],
	["PD", "NOR", "NOR", "passport", "NOR"],
	["PO", "NOR", "NOR", "passport", "NOR"],
	["PS", "NOR", "NOR", "passport", "NOR"],
	["PE", "NOR", "NOR", "passport", "NOR"],
	["PA", "POL", "POL", "passport", "POL"],
	["P", "GBR", "GBN", "passport", "GBN"],
	["P", "BMU", "GBD", "passport", "GBD"],
	["P", "CHN", "HKG", "passport", "HKG"],
	["P", "HKG", "CHN", "passport", "CHN"],
	["P", "ROM", "ROU", "passport", "ROU"],
	["P", "CHE", "MMR", "alienPassport", null],
	["P", "USA", "IDN", "alienPassport", null],
	["P", "NOR", "XXA", "conventionDocument", null],
	["P", "NOR", "XXX", "conventionDocument", null],
	["PR", "AUS", "XXB", "conventionDocument", null],
	["PR", "AUS", "AUS", "conventionDocument", null],
	["PT", "NOR", "XXA", "conventionDocument", null],
	["PL", "EUE", "EUE", "laissezPasser", null],
	["P", "UNO", "UNO", "laissezPasser", null],
	["P", "XOM", "ITA", "laissezPasser", null],
	["L", "NOR", "NOR", "laissezPasser", "NOR"],
	["T", "USA", "XXB", "unknown", null],
];
const cards: readonly Row[] = [
	["I", "PRT", "PRT", "identityCard", "PRT"],
	["ID", "BEL", "BEL", "identityCard", "BEL"],
	["C", "ITA", "ITA", "identityCard", "ITA"],
	["CA", "NOR", "NOR", "identityCard", "NOR"],
	["I", "PRT", "IDN", "residenceCard", null],
	["AR", "D", "XXK", "residenceCard", null],
	["RP", "EST", "IDN", "residenceCard", null],
	["IR", "SWE", "SWE", "residenceCard", null],
	["C1", "USA", "IDN", "residenceCard", null],
	["C1", "USA", "USA", "residenceCard", null],
	["I", "GBR", "GBR", "residenceCard", null],
	["IP", "USA", "USA", "passportCard", "USA"],
	["IP", "IRL", "IRL", "passportCard", "IRL"],
	["PC", "NOR", "NOR", "passportCard", "NOR"],
	["IN", "CAN", "CAN", "borderCard", null],
	["AC", "NOR", "NOR", "crewCard", null],
	["VB", "USA", "MEX", "visa", null],
	["ME", "D", "SYR", "unknown", null],
];

describe("what a code is, by who issued it to whom", () => {
	test.each([
		...booklets.map((row) => ["TD3", ...row] as const),
		...cards.map((row) => ["TD1", ...row] as const),
		...cards.map((row) => ["TD2", ...row] as const),
	])(
		"%s %s of %s, nationality %s: %s",
		(format, documentCode, issuingState, nationality, is, proves) => {
			expect(
				worthOf(passport({ format, documentCode, issuingState, nationality })),
			).toMatchObject({ documentClass: is, provenNationality: proves });
		},
	);
});

test.each([
	["a passport", passport(), "passport"],
	["of a refugee", passport({ nationality: "XXB" }), "other"],
	["of a foreigner", passport({ issuingState: "CHE" }), "other"],
	["an identity card", passport({ format: "TD1", documentCode: "I" }), "other"],
	["a crew card", passport({ format: "TD1", documentCode: "AC" }), "other"],
	["a passport card", passport({ format: "TD1", documentCode: "PC" }), "other"],
	[
		"a card of residence",
		passport({ format: "TD1", documentCode: "IR" }),
		null,
	],
	["a card of no kind", passport({ format: "TD1", documentCode: "ME" }), null],
	["a booklet of no kind", passport({ documentCode: "T" }), "other"],
	["MRV-A", travelDocumentOf(parsed(MRV_A)), null],
	["MRV-B", travelDocumentOf(parsed(MRV_B)), null],
	["FRA-ID", travelDocumentOf(parsed(FRENCH_ID)), null],
	["a laissez-passer", travelDocumentOf(parsed(td3Of({ code: "L" }))), "other"],
	["declared so", passport({ declaredKind: "other" }), "other"],
	[
		"no visa, whoever says so",
		passport({ format: "MRV-A", declaredKind: "other" }),
		null,
	],
] as const)("the kind of %s", (_, document, kind) => {
	expect(documentKindOf(document)).toBe(kind);
});

test.each([
	["NOR", "NOR", []],
	["UNO", "UNO", []],
	["NOR", "XXA", []],
	["UTO", "SGP", ["document.specimen"]],
	["SGP", "UTO", ["document.specimen"]],
	["WSA", "SGP", ["document.unknownIssuer"]],
	["XXA", "SGP", ["document.unknownIssuer"]],
	["XCT", "TUR", ["document.unknownIssuer"]],
	["XKX", "RKS", ["document.unknownIssuer"]],
	["SUN", "RUS", ["document.withdrawnIssuer"]],
	["NOR", "YUG", ["document.withdrawnNationality"]],
	["NOR", "QQQ", ["document.unknownNationality"]],
	["", "SGP", ["document.unknownIssuer"]],
])("issuer %s, nationality %s: %o", (issuingState, nationality, doubts) => {
	const worth = worthOf(passport({ issuingState, nationality }));
	expect(worth.doubts.map(({ code }) => code)).toEqual(doubts);
	if (doubts.length > 0) {
		expect(worth).toMatchObject({ isListable: false, provenNationality: null });
	}
});

test.each([
	["CHN", "CHN", "K12345678", ["HKG"]],
	["CHN", "CHN", "H12345678", ["HKG"]],
	["CHN", "CHN", "MA1234567", ["MAC"]],
	["CHN", "CHN", "E12345678", []],
	["CHN", "CHN", "EA1234567", []],
	["CHN", "CHN", "G12345678", []],
	["CHN", "CHN", "X1", ["HKG", "MAC"]],
	["CHN", "HKG", "K12345678", []],
	["SGP", "SGP", "K12345678", []],
])("%s %s %s may be of %o", (issuingState, nationality, documentNumber, of) => {
	expect(
		possibleRegions(passport({ issuingState, nationality, documentNumber })),
	).toEqual(of);
});
