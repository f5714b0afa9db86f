import { expect, test } from "vitest";
import { readName } from "../../../core/mrz/names.ts";

const read = (field: string) => readName(field, 0, field.length);

test.each([
	["ERIKSSON<<ANNA<MARIA<<<<", "ERIKSSON", "ANNA MARIA"],
	["VAN<DER<STEEN<<MARIANNE<", "VAN DER STEEN", "MARIANNE"],
	["SUHARTINI<<<<<<<<<<<<<<<", "SUHARTINI", ""],
	["<<ANNA<MARIA<<<<<<<<<<<<", "", "ANNA MARIA"],
	["DOE<<J<<<<<<<<<<<<<<<<<<", "DOE", "J"],
])("%s", (field, surname, givenNames) => {
	expect(read(field)).toEqual({
		surname,
		givenNames,
		surnameTruncated: false,
		givenNamesTruncated: false,
		malformed: false,
		hasDigit: false,
		oddSpacing: false,
	});
});

test.each([
	["A<<B<<C<<", "A", "B C"],
	["A<<B<<<C<D<", "A", "B C D"],
	["<<A<<B<<", "", "A B"],
	["<<<<<<<<", "", ""],
])("%s is malformed", (field, surname, givenNames) => {
	expect(read(field)).toMatchObject({ surname, givenNames, malformed: true });
});

test.each([
	["DOE<<<JOHN<<", "DOE", "JOHN"],
	["<DOE<<JOHN<<", "DOE", "JOHN"],
	["<<<JOHN<<<<<", "", "JOHN"],
])("%s has odd spacing but two parts", (field, surname, givenNames) => {
	expect(read(field)).toMatchObject({
		surname,
		givenNames,
		oddSpacing: true,
		malformed: false,
	});
});

test.each([
	["full field, initial at the edge", "NILA<<CHAYAPA<DEJ<K", false, true],
	["full field, one given name", "NILA<<CHAYAPA", "possible", "possible"],
	["full field, two given names", "NILA<<CHAYAPA<DEJT", false, "possible"],
	[
		"full field, surname of several words",
		"A<B<<C<DEF",
		"possible",
		"possible",
	],
	["full field, only an initial left", "NILAVADHA<<K", "possible", true],
	["surname into the edge", "NILAVADHANAN", true, false],
	["surname of words into the edge", "NILA<VADHANA", true, false],
	["mononym in the second half into the edge", "<<CHAYAPA", false, "possible"],
	["filler at the edge", "NILA<<CHAYAPA<", false, false],
])("truncation: %s", (_, field, surname, given) => {
	expect(read(field)).toMatchObject({
		surnameTruncated: surname,
		givenNamesTruncated: given,
	});
});

test("reads only its own stretch", () => {
	expect(readName("XX<<A<<B<<<<YY<<", 4, 10)).toMatchObject({
		surname: "A",
		givenNames: "B",
		malformed: false,
	});
});
