import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	birthDatesOf,
	partsOf,
	relateBirth,
} from "../../../core/names/birth-dates.ts";
import { compareNames } from "../../../core/names/compare-names.ts";
import {
	type ListedPerson,
	matchPerson,
	type Person,
	reach,
	tooNarrow,
} from "../../../core/names/match-person.ts";
import { askList, nameList } from "../../../core/names/name-list.ts";

function person(
	surname: string,
	givenNames: string,
	parts: Partial<Person> = {},
): Person {
	return {
		surname,
		givenNames,
		surnameTruncated: false,
		givenNamesTruncated: false,
		birthDates: ["1980-05-14"],
		...parts,
	};
}

function entry(
	surname: string,
	givenNames: string,
	dateOfBirth: string | undefined = "1980-05-14",
): ListedPerson {
	return { surname, givenNames, dateOfBirth };
}

/** `SURNAME, GIVEN NAMES` */
function named<T>(of: (surname: string, given: string) => T, name: string): T {
	const [surname = "", given = ""] = name.split(",");
	return of(surname.trim(), given.trim());
}

describe("the same day of birth", () => {
	test.each([
		["MUELLER, HANS", "MÜLLER, Hans", 0, ["transliteration"]],
		["MULLER, HANS", "MÜLLER, Hans", 0, ["transliteration"]],
		["MUXXLLER, HANS", "MÜLLER, Hans", 0, []],
		["MUELLER, HANS", "MULLER, HANS", 1, ["alike"]],
		["OESTERGAARD, AASE", "ØSTERGAARD, ÅSE", 0, ["transliteration"]],
		["DANG, VAN DUC", "ĐẶNG, VĂN ĐỨC", 0, ["transliteration"]],
		["IBANXXEZ, JOSE", "IBÁÑEZ, JOSÉ", 0, ["transliteration"]],
		["HUSSAIN, ALI", "HUSSEIN, ALI", 1, ["variant"]],
		["MOCHAMAD, RIZKI", "MUHAMMAD, RIZQY", 2, ["variant"]],
		["SUHARTO, JOKO", "SOEHARTO, DJOKO", 2, ["variant"]],
		["HANS, MUELLER", "MÜLLER, HANS", 0, ["transliteration", "order"]],
		["AHMAD BIN ABDULLAH,", "AHMAD, ABDULLAH", 0, ["order", "connector"]],
		["SUHARTINI,", "SUHARTINI, FNU", 0, []],
		["SUHARTINI,", ", SUHARTINI", 0, ["order"]],
		["SUHARTINI, DEWI", "SUHARTINI,", 3, ["leftOut"]],
		["TAN, ANNAKMARIA", "TAN, ANNA MARIA", 0, ["filler"]],
		["TANKKANNA, MARIA", "TAN, ANNA MARIA", 0, ["filler"]],
		["TAN, ANNAMARIA", "TAN, ANNA MARIA", 0, ["joined"]],
		["VAN DER BERG, JAN", "VANDERBERG, JAN", 0, ["joined"]],
		["VAN DER BERG, JAN", "BERG, JAN", 1, ["particle"]],
		["RAHMAN, ALI", "ABDUL RAHMAN, ALI", 1, ["particle"]],
		["ABDULRAHMAN, ALI", "RAHMAN, ALI", 1, ["particle"]],
		["IVANOV, SERGEI", "ИВАНОВ, СЕРГЕЙ", 0, ["transliteration"]],
		["AL HASSAN, MUHAMMAD", "الحسن, محمد", 2, ["script"]],
		["SMITH, JOHN", "SMYTH, JOHN", 2, ["oneError"]],
		["SMITH, JOHN", "SMITH, J", 1, ["initial"]],
		["LE, VAN", "LE, VAN", 0, []],
	] as const)("%s and %s: %i points", (printed, listed, points, names) => {
		const match = matchPerson(named(person, printed), named(entry, listed));
		expect(match).toMatchObject({ points, birth: "same" });
		expect([...(match?.names ?? [])].sort()).toEqual([...names].sort());
	});

	test.each([
		["SMITH, JOHN", "SMITH, PETER"],
		["TAN, LI", "TAN, LU"],
		["SMITH, JOHN PETER", "SMITH, JOHN PAUL"],
		["SMITH, JOHN", "SMYHT, JHON"],
		["BIN ALI, OMAR", "BIN SALEH, UMAR"],
		["BIN,", "AHMAD,"],
	])("%s and %s are out of reach", (printed, listed) => {
		expect(
			matchPerson(named(person, printed), named(entry, listed)),
		).toBeNull();
	});

	test("a name cut by the zone is the whole one on the list", () => {
		const cut = person("NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG K", {
			givenNamesTruncated: true,
		});
		const whole = entry("NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG KRASUANG");
		expect(matchPerson(cut, whole)).toMatchObject({
			points: 0,
			names: ["cut"],
		});
		expect(
			matchPerson({ ...cut, givenNamesTruncated: false }, whole)?.points,
		).toBe(1);
	});
});

describe("dates of birth", () => {
	test.each([
		[["1980-05-04"], "1980-05-04", "same"],
		[["2025-01-10", "1925-01-10"], "1925-01-10", "same"],
		[["1980-05-04"], "1980-04-05", "swapped"],
		[["1980-05-14"], "1980-05", "month"],
		[["1980-05-14"], "1980-05-00", "month"],
		[["1980-05"], "1980-05-14", "month"],
		[["1980-05-14"], "1980", "year"],
		[["1980-05-14"], "1980-00-00", "year"],
		[["1980-05-14"], "1980-01-01", "year"],
		[["2080", "1980"], "1980-05-14", "year"],
		[["1980-05-14"], "1980-05-17", "near"],
		[["1980-05-14"], "1980-08-14", "near"],
		[["1980-05-14"], "1981-05-14", "near"],
		[["1980-05-14"], "1990-05-14", "near"],
		[["1995-05-14"], "2005-05-14", "near"],
		[["1980-05-31"], "1980-06-01", "near"],
		[["1980-12-31"], "1981-01-01", "near"],
		[["1980-05-14"], undefined, "unknown"],
		[["1980-05-14"], "0000-00-00", "unknown"],
		[[], "1980-05-14", "unknown"],
		[["1980-05-14"], "1980-08-17", "different"],
		[["1980-05-14"], "1981", "different"],
		[["1980-05-14"], "1999-05-14", "different"],
	] as const)("%o and %s: %s", (own, told, relation) => {
		const parts = own.map(partsOf).filter((each) => each !== null);
		expect(relateBirth(parts, told === undefined ? null : partsOf(told))).toBe(
			relation,
		);
	});

	test.each([
		["56<<<<", [], ["2056", "1956"]],
		["5607<<", [], ["2056-07", "1956-07"]],
		["56<<01", [], ["2056", "1956"]],
		["5613<<", [], ["2056", "1956"]],
		["<<<<<<", [], []],
		["560701", ["1956-07-01"], ["1956-07-01"]],
	] as const)("the zone's %s may mean %o", (printed, days, dates) => {
		expect(birthDatesOf(printed, days)).toEqual(dates);
	});
});

test.each([
	[{}, null],
	[{ birthDates: ["1980"] }, "identity.incomplete"],
	[{ birthDates: ["1980-05"] }, "identity.incomplete"],
	[{ birthDates: [] }, "identity.incomplete"],
	[{ surname: "", givenNames: "" }, "identity.noName"],
	[
		{ surname: "X", givenNames: "", givenNamesTruncated: true },
		"identity.nameCut",
	],
	[{ surname: "", givenNames: "SUHARTINI" }, null],
] as const)("a question with %o: %s", (parts, code) => {
	expect(tooNarrow(person("TESTER", "ANNA", parts))).toBe(code);
});

const word = fc.oneof(
	fc.constantFrom(
		..."MÜLLER BIN AL VAN DER MUHAMMAD MOHAMED A Å É 李 محمد Иван K KK".split(
			" ",
		),
	),
	fc.stringMatching(/^[A-Z]{1,9}$/),
	fc.string({ unit: "binary", maxLength: 6 }),
);
const half = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
const names = fc.record({ surname: half, givenNames: half });
const cut = fc.constantFrom(false, true, "possible" as const);

test("whatever agrees for a visa is within reach of a list without a point", () => {
	const one = names.chain((name) =>
		fc.tuple(fc.constant(name), fc.oneof(fc.constant(name), names), cut, cut),
	);
	fc.assert(
		fc.property(
			one,
			([printed, listed, surnameTruncated, givenNamesTruncated]) => {
				const asked = { ...printed, surnameTruncated, givenNamesTruncated };
				const match = matchPerson(
					{ ...asked, birthDates: ["1980-05-14"] },
					{ ...listed, dateOfBirth: "1980-05-14" },
				);
				const isNamed = /\p{L}/u.test(printed.surname + printed.givenNames);
				if (isNamed && compareNames(asked, listed).agree)
					expect(match?.points).toBe(0);
			},
		),
		{ numRuns: 2000 },
	);
});

test("any two names are compared without a throw, in bounded time, within reach or not at all", () => {
	const date = fc.constantFrom(
		"1980-05-14",
		"1980",
		"",
		"9999-99-99",
		"1980-13",
	);
	fc.assert(
		fc.property(names, names, date, (printed, listed, dateOfBirth) => {
			const match = matchPerson(person(printed.surname, printed.givenNames), {
				...listed,
				dateOfBirth,
			});
			if (match) expect(match.points).toBeLessThanOrEqual(reach);
		}),
		{ numRuns: 2000 },
	);
	const many = Array.from(
		{ length: 40 },
		(_, at) => `AA${"AB".repeat(at % 3)}`,
	).join(" ");
	expect(
		matchPerson(person(many, many), entry(`${many} X`, "BB")),
	).toBeDefined();
});

test("a list gives everything within reach, the likeliest first", () => {
	const list = nameList([
		entry("SMITH", "JOHN", "1980"),
		entry("SMITH", "JOHN"),
		entry("SMITH", "PETER"),
		entry("SMYTH", "JOHN"),
		entry("", ""),
	]);
	const found = askList(list, person("SMITH", "JOHN"));
	expect(found.map(({ match }) => match.points)).toEqual([0, 2, 2]);
	expect(askList(list, person("", ""))).toEqual([]);
});
