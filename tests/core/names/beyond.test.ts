import { describe, expect, test } from "vitest";
import { matchPerson } from "../../../core/names/match-person.ts";

const person = (name: string, birth = "1981-05-14") => {
	const [surname = "", givenNames = ""] = name.split("|");
	return {
		surname,
		givenNames,
		surnameTruncated: false as const,
		givenNamesTruncated: false as const,
		birthDates: [birth],
	};
};
const entry = (name: string, dateOfBirth = "1981-05-14") => {
	const [surname = "", givenNames = ""] = name.split("|");
	return { surname, givenNames, dateOfBirth };
};

describe("written together on one side, and spelled otherwise", () => {
	test.each([
		["ABDUL RAHMAN|YUSUF", "ABDURRAHMAN|YUSUF"],
		["ABD AL RAHMAN", "ABDURRAHMAN"],
		["BIN LADEN|OSAMA", "BINLADIN|OSAMA"],
		["KIM|YONG SU", "KIM|YONGSOO"],
		["KIM|YONG SU", "KIM|YONG SOO"],
	])("%s is asked about where the list has %s", (own, listed) => {
		expect(matchPerson(person(own), entry(listed))).not.toBeNull();
		expect(matchPerson(person(listed), entry(own))).not.toBeNull();
	});
	test("short words written together are not", () => {
		expect(matchPerson(person("LI|NA"), entry("LUNA|"))).toBeNull();
	});
});

describe("a name in letters that nothing here can compare", () => {
	test.each([
		["1981-05-14", true],
		["1981-05", true],
		["1981-05-13", false],
		["1981", false],
	])("of somebody born %s: asked about, %s", (birth, isAsked) => {
		const found = matchPerson(person("CHEN|DAMING"), entry("陈|大明", birth));
		expect(found?.names ?? null).toEqual(isAsked ? ["otherScript"] : null);
	});
	test("is compared where a part of it is in Latin letters", () => {
		expect(matchPerson(person("SMITH|JOHN"), entry("陈|DAMING"))).toBeNull();
	});
	test("and one in Cyrillic or Arabic letters as ever", () => {
		expect(
			matchPerson(person("PETROV|IVAN"), entry("СИДОРОВ|ПАВЕЛ")),
		).toBeNull();
	});
});

test.each([
	["1980-05-14", "1908-05-14"],
	["1967-05-14", "1976-05-14"],
])("a year of which two digits changed places: %s, %s", (own, listed) => {
	expect(
		matchPerson(person("SMITH|JOHN", own), entry("SMITH|JOHN", listed)),
	).not.toBeNull();
});
