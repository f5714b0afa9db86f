import { expect, test } from "vitest";
import type {
	BanRecord,
	ListAnswer,
	TravellerFacts,
} from "../../../core/checks/facts.ts";
import {
	checkBan,
	checkInterpol,
	checkPassports,
} from "../../../core/checks/lists.ts";
import { nothingKnown, passport } from "../law/cases.ts";

const ban: BanRecord = {
	banId: "B-1",
	kind: "tangkal",
	surname: "MÜLLER",
	givenNames: "HANS",
	dateOfBirth: "1980-05-14",
	requestedBy: "Specimen agency",
	from: "2024-01-10",
	until: "2024-07-09",
};
const traveller = passport({
	surname: "MUELLER",
	givenNames: "HANS",
	dateOfBirth: "1980-05-14",
});
const known = (parts: Partial<TravellerFacts>) => ({
	...nothingKnown,
	...parts,
});
const asked = (
	bans: readonly BanRecord[],
	document = traveller,
	parts: Partial<TravellerFacts> = {},
) => checkBan(document, known({ bans, ...parts }), "2024-03-01", "arrival");
const answer = (said: ListAnswer["answer"]): ListAnswer => ({
	check: "ban",
	entryId: "B-1",
	answer: said,
	reasonCode: "faceDiffers",
	officerName: "Specimen",
	day: "2024-02-02",
});

test.each([
	["2024-01-09", "arrival", "nothing"],
	["2024-01-10", "arrival", "hit"],
	["2024-07-09", "arrival", "hit"],
	["2024-07-10", "arrival", "nothing"],
	["2024-03-01", "departure", "nothing"],
] as const)(
	"tangkal from 10 Jan to 9 Jul 2024, %s %s: %s",
	(day, direction, found) => {
		const facts = known({ bans: [ban] });
		expect(checkBan(traveller, facts, day, direction).found).toBe(found);
	},
);

test("a ban without an end is in force, a cegah against leaving", () => {
	const { until: _, ...endless } = ban;
	const far = "2090-01-01";
	const facts = known({ bans: [endless] });
	expect(checkBan(traveller, facts, far, "arrival").found).toBe("hit");
	const cegah = known({ bans: [{ ...endless, kind: "cegah" }] });
	expect(checkBan(traveller, cegah, far, "departure")).toEqual({
		found: "hit",
		possible: [],
		reasons: [
			{
				code: "ban.cegah",
				values: { requestedBy: "Specimen agency", from: "2024-01-10" },
			},
		],
	});
});

test("one name and day of birth, whatever the spelling, is a hit; alike is possible", () => {
	expect(asked([ban]).found).toBe("hit");
	const other = { ...ban, surname: "MULLER" };
	expect(asked([other])).toMatchObject({
		found: "possible",
		reasons: [{ code: "possible.ban", values: { count: 1 } }],
		possible: [{ entryId: "B-1", answer: null, match: { points: 1 } }],
	});
	expect(asked([{ ...ban, dateOfBirth: "1980" }]).found).toBe("possible");
	expect(asked([{ ...ban, dateOfBirth: undefined }]).found).toBe("possible");
});

test("the document itself is a hit, whatever name the entry bears", () => {
	const entry = { ...ban, surname: "OTHER", givenNames: "PERSON" };
	const documentNumber = "L8989-02C3";
	expect(asked([{ ...entry, documentNumber }]).found).toBe("hit");
	const issuingState = "FRA";
	const elsewhere = { ...ban, surname: "MULLER", documentNumber, issuingState };
	expect(asked([elsewhere]).found).toBe("possible");
});

test("an officer's word decides on an entry that is possible", () => {
	const bans = [{ ...ban, surname: "MULLER" }];
	expect(asked(bans, traveller, { answers: [answer("same")] }).found).toBe(
		"hit",
	);
	expect(
		asked(bans, traveller, { answers: [answer("notSame")] }),
	).toMatchObject({
		found: "nothing",
		reasons: [
			{ code: "ban.clear" },
			{ code: "possible.notSame", values: { officer: "Specimen" } },
		],
	});
	const two = [...bans, { ...ban, banId: "B-2", surname: "MULLER" }];
	expect(asked(two, traveller, { answers: [answer("notSame")] })).toMatchObject(
		{
			found: "possible",
			reasons: [{ values: { count: 1 } }, { code: "possible.notSame" }],
		},
	);
});

test.each([
	["no date of birth", { dateOfBirth: null }, "identity.incomplete"],
	[
		"a year only",
		{ dateOfBirth: null, birthDates: ["1980"] },
		"identity.incomplete",
	],
	["no name", { surname: "", givenNames: "" }, "identity.noName"],
	[
		"initials of a cut name",
		{ surname: "M", givenNames: "H", surnameTruncated: true },
		"identity.nameCut",
	],
] as const)(
	"%s: nothing found is no answer, a hit is one",
	(_, parts, code) => {
		const narrow = passport(parts);
		expect(asked([], narrow)).toMatchObject({
			found: "notAsked",
			reasons: [{ code }],
		});
		expect(checkInterpol(narrow, nothingKnown).found).toBe("notAsked");
		const documentNumber = narrow.documentNumber;
		expect(asked([{ ...ban, documentNumber }], narrow).found).toBe("hit");
	},
);

test("a question asked too narrowly is unknown, and what may be the person is asked about all the same", () => {
	const narrow = { ...traveller, dateOfBirth: null, birthDates: ["1980"] };
	expect(asked([ban], narrow)).toMatchObject({
		found: "notAsked",
		reasons: [{ code: "identity.incomplete" }, { code: "possible.ban" }],
		possible: [{ entryId: "B-1", answer: null }],
	});
});

test("where more is within reach than was told, nothing is clear", () => {
	expect(asked([], traveller, { cut: ["ban"] })).toMatchObject({
		found: "notAsked",
		reasons: [{ code: "possible.cut" }],
	});
});

test("a lost document counts by its number, a notice by the person", () => {
	const interpol = [{ entryId: "I", kind: "sltd" as const }];
	expect(checkInterpol(traveller, known({ interpol }))).toMatchObject({
		found: "hit",
		reasons: [{ code: "interpol.sltd" }],
	});
	const notice = {
		entryId: "I-2",
		kind: "notice" as const,
		surname: "MULLER",
		givenNames: "HANS",
		dateOfBirth: "1980-05-14",
	};
	expect(checkInterpol(traveller, known({ interpol: [notice] }))).toMatchObject(
		{
			found: "possible",
			possible: [{ check: "interpol", entryId: "I-2" }],
		},
	);
});

test("other passports are a finding only where one is flagged", () => {
	const other = {
		issuingState: "UTO",
		documentNumber: "X1",
		surname: "SPECIMEN",
		givenNames: "",
		flagged: false,
	};
	const linked = (...passports: (typeof other)[]) =>
		checkPassports(traveller, known({ passports }));
	expect(linked()).toMatchObject({
		found: "nothing",
		reasons: [{ code: "passports.none" }],
	});
	expect(linked(other)).toMatchObject({
		found: "nothing",
		reasons: [{ values: { count: 1 } }],
	});
	expect(
		linked(other, { ...other, documentNumber: "X2", flagged: true }),
	).toMatchObject({
		found: "hit",
		reasons: [{ code: "passports.flagged", values: { documentNumber: "X2" } }],
	});
});

test("a passport found by name alone may be somebody else's until an officer says", () => {
	const passports = [
		{
			issuingState: "UTO",
			documentNumber: "X1",
			surname: "MULLER",
			givenNames: "HANS",
			dateOfBirth: "1980-05-14",
			flagged: true,
			byName: true,
		},
	];
	const said = (reply: ListAnswer["answer"]) => ({
		...answer(reply),
		check: "passports" as const,
		entryId: "UTO X1",
	});
	const found = (answers: readonly ListAnswer[]) =>
		checkPassports(traveller, known({ passports, answers })).found;
	expect(found([])).toBe("possible");
	expect(found([said("same")])).toBe("hit");
	expect(found([said("notSame")])).toBe("nothing");
});
