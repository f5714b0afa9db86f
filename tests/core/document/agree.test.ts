import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agree } from "../../../core/document/agree.ts";
import { agreeWithRecord } from "../../../core/document/agree-companion.ts";
import {
	type Claims,
	noClaims,
	type SealVisa,
} from "../../../core/document/attach-document.ts";
import {
	type TravelDocument,
	travelDocumentOf,
} from "../../../core/document/travel-document.ts";
import { visaOf } from "../crossing/desk.ts";
import { pack } from "../law/cases.ts";
import { parsed, td3Of } from "../mrz/build.ts";

const mismatch = { ...pack.mismatch, tolerable: ["sex", "placeOfBirth"] };
const passport = (name: string): TravelDocument =>
	travelDocumentOf(parsed(td3Of({ name, number: "T1234567" })));
const olivia = passport("HARGRAVE<<OLIVIA<JUNE");

const names = (surname: string, givenNames: string): Claims["names"] => ({
	surname,
	givenNames,
	surnameTruncated: false,
	givenNamesTruncated: false,
});
const whole: Claims = {
	...noClaims,
	documentNumber: "T1234567",
	names: names("HARGRAVE", "OLIVIA JUNE"),
	nationality: "UTO",
	dateOfBirth: "1990-01-01",
	sex: "F",
};

describe("agreement with a passport", () => {
	test.each<[string, Partial<Claims>, string]>([
		["everything", {}, "same"],
		[
			"only the number",
			{ names: null, nationality: null, dateOfBirth: null, sex: null },
			"same",
		],
		["name and birth without number", { documentNumber: null }, "same"],
		[
			"its own number, which is the passport's",
			{
				documentNumber: null,
				ownNumber: "T1234567",
				names: null,
				dateOfBirth: null,
			},
			"same",
		],
		[
			"its own number, which is another",
			{ documentNumber: null, ownNumber: "V0000001" },
			"same",
		],
		["another sex, which is tolerable", { sex: "M" }, "same"],
		["another number", { documentNumber: "T1234568" }, "different"],
		["another birth", { dateOfBirth: "1990-01-02" }, "different"],
		["another nationality", { nationality: "SGP" }, "different"],
		[
			"another surname",
			{ names: names("HARGREAVES", "OLIVIA JUNE") },
			"different",
		],
		[
			"only the birth",
			{ documentNumber: null, names: null, nationality: null, sex: null },
			"undecided",
		],
		["nothing", noClaims, "undecided"],
	])("%s", (_, change, relation) => {
		expect(agree(olivia, { ...whole, ...change }, mismatch).relation).toBe(
			relation,
		);
	});

	test("each field that was compared has its severity", () => {
		const { compared } = agree(
			olivia,
			{ ...whole, sex: "M", dateOfBirth: "1980-01-01" },
			mismatch,
		);
		expect(
			Object.fromEntries(
				compared.map(({ field, severity }) => [field, severity]),
			),
		).toEqual({
			surname: "none",
			givenNames: "none",
			documentNumber: "none",
			nationality: "none",
			dateOfBirth: "fatal",
			sex: "tolerable",
		});
	});

	test.each([
		["HARGRAVE/OLIVIA", "same"],
		["HARGRAVE/OLIVIA JUNE", "same"],
		["HARGRAVE/OLIVIAJUNE", "same"],
		["HARGRAVE/OLIVIAMRS", "same"],
		["HARGRAVE/OLIVIA MS", "same"],
		["hargrave/olivia", "same"],
		["HARGRAVE/O", "different"],
		["HARGRAVE/LIAM", "different"],
		["HARGROVE/OLIVIA", "different"],
		["HARGRAVE", "different"],
	])("the boarding pass of %s is %s", (passengerName, relation) => {
		expect(
			agree(olivia, { ...noClaims, passengerName }, mismatch).relation,
		).toBe(relation);
	});

	test.each([
		["WIRATMAJAKUSUMANEGARA<<DIAN", "WIRATMAJAKUSUMANEGAR", "same"],
		["SUHARTINI", "SUHARTINI/SUHARTINI", "same"],
		["SUHARTINI", "SUHARTINI/MS", "same"],
		["HARGRAVE<<MARISSA", "HARGRAVE/MARISSA", "same"],
	])("the pass of %s as %s is %s", (name, passengerName, relation) => {
		expect(
			agree(passport(name), { ...noClaims, passengerName }, mismatch).relation,
		).toBe(relation);
	});

	test("any claims give an answer, and one fatal field keeps apart", () => {
		const text = fc.option(
			fc.oneof(
				fc.string({ maxLength: 24 }),
				fc.constantFrom("T1234567", "HARGRAVE", "1990-01-01"),
			),
		);
		fc.assert(
			fc.property(
				fc.record({
					documentNumber: text,
					ownNumber: text,
					names: fc.constantFrom(null, whole.names, names("X", "Y")),
					passengerName: text,
					nationality: text,
					dateOfBirth: text,
					sex: text,
				}),
				(claims) => {
					const { relation, compared } = agree(olivia, claims, mismatch);
					const isFatal = compared.some(({ severity }) => severity === "fatal");
					expect(relation === "different").toBe(isFatal);
				},
			),
			{ numRuns: 2000 },
		);
	});
});

describe("a visa seal beside the record of the visa", () => {
	const record = { ...visaOf(1), useBy: "2026-08-30", stayDays: 30 };
	const seal: SealVisa = {
		visaNumber: "V1",
		useBy: "2026-08-30",
		stayDays: 30,
		entries: 1,
	};
	test.each<[string, Partial<SealVisa>, string[]]>([
		["agrees", {}, []],
		[
			"tells less",
			{ visaNumber: null, useBy: null, stayDays: null, entries: null },
			[],
		],
		["names the passport instead", { visaNumber: "F1" }, []],
		["names another visa", { visaNumber: "V2" }, ["visaNumber tolerable"]],
		["allows longer", { stayDays: 60 }, ["stayDays fatal"]],
		["allows any number of entries", { entries: 0 }, ["entries fatal"]],
		["allows entry later", { useBy: "2026-09-30" }, ["useBy fatal"]],
	])("%s", (_, change, expected) => {
		const rows = agreeWithRecord({ ...seal, ...change }, record, "F1");
		expect(
			rows.flatMap(({ field, severity }) =>
				severity === "none" ? [] : [`${field} ${severity}`],
			),
		).toEqual(expected);
	});
});
