import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	compareNames,
	foldSpelling,
	type Names,
	type PrintedNames,
	plainName,
} from "../../../core/names/compare-names.ts";

function printed(
	surname: string,
	givenNames: string,
	cut: Partial<PrintedNames> = {},
): PrintedNames {
	return {
		surname,
		givenNames,
		surnameTruncated: false,
		givenNamesTruncated: false,
		...cut,
	};
}

function reasonOf(a: PrintedNames, b: Names): string {
	return compareNames(a, b).reason.code.replace("compare.", "");
}

describe("printed names beside the visa's", () => {
	test.each([
		["ERIKSSON", "ANNA MARIA", "Eriksson", "Anna Maria", "same"],
		["OBRIEN", "SEAN", "O'Brien", "Seán", "same"],
		["SMITH JONES", "SUSIE MARGARET", "Smith-Jones", "Susie-Margaret", "same"],
		["MUELLER", "JURGEN", "MÜLLER", "JÜRGEN", "transliteration"],
		["MULLER", "JUERGEN", "Müller", "Jürgen", "transliteration"],
		["STRAUSS", "OEYVIND", "STRAUß", "ØYVIND", "transliteration"],
		["IBANXXEZ", "JOSE", "IBAÑEZ", "JOSÉ", "transliteration"],
		["AAGAARD", "THORA", "ÅGÅRD", "ÞÓRA", "transliteration"],
		["LUKASZEWICZ", "LUCJA", "ŁUKASZEWICZ", "ŁUCJA", "transliteration"],
		["SUHARTO", "", "", "SUHARTO", "mononym"],
		["", "SUHARTO", "Suharto", "", "mononym"],
		["SUHARTO", "", "SUHARTO", "-", "same"],
		["MARIA", "ANNA ERIKSSON", "ERIKSSON", "ANNA MARIA", "order"],
		["ERIKSSON", "MARIA ANNA", "ERIKSSON", "ANNA MARIA", "order"],
		["ERIKSSON", "ANNA", "ERIKSSON", "ANNA MARIA", "different"],
		["ERIKSSON", "ANNA MARIA", "ERICSSON", "ANNA MARIA", "different"],
		["ERIKSSON", "ANNA", "ERIKSON", "ANNA", "different"],
		["SUHARTO", "", "SUKARNO", "", "different"],
		["SUHARTO", "", "SUHARTO", "TOMMY", "different"],
	])(
		"%s, %s beside %s, %s: %s",
		(surname, givenNames, visaSurname, visaGivenNames, reason) => {
			const visa = { surname: visaSurname, givenNames: visaGivenNames };
			expect(reasonOf(printed(surname, givenNames), visa)).toBe(reason);
			expect(compareNames(printed(surname, givenNames), visa).agree).toBe(
				reason !== "different",
			);
		},
	);
});

describe("names that the MRZ cut", () => {
	const long = {
		surname: "NILAVADHANANANDA",
		givenNames: "CHAYAPA DEJTHAMRONG KRASUANG",
	};
	test.each([
		[
			"NILAVADHANANANDA",
			"CHAYAPA DEJTHAMRONG K",
			{ givenNamesTruncated: true },
			"truncated",
		],
		[
			"NILAVADHANANANDA",
			"CHAYAPA DEJTHAMRO",
			{ givenNamesTruncated: "possible" },
			"truncated",
		],
		[
			"NILAVADHANAN",
			"CHAYAPA D K",
			{ surnameTruncated: "possible", givenNamesTruncated: true },
			"truncated",
		],
		["NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG K", {}, "different"],
		[
			"NILAVADHANANANDA",
			"CHAYAPA X",
			{ givenNamesTruncated: true },
			"different",
		],
		[
			"NILAVADHANANANDA",
			"CHAYAPA DEJTHAMRONG KRASUANG PONG",
			{ givenNamesTruncated: true },
			"different",
		],
		[
			"NILAVADHAN",
			"CHAYAPA DEJTHAMRONG KRASUANG",
			{ givenNamesTruncated: true },
			"different",
		],
	] as const)("%s, %s %o: %s", (surname, givenNames, cut, reason) => {
		expect(reasonOf(printed(surname, givenNames, cut), long)).toBe(reason);
	});

	test("a surname that fills the field leaves no given names", () => {
		const cut = printed("NILAVADHANAN", "", { surnameTruncated: true });
		expect(reasonOf(cut, long)).toBe("truncated");
		expect(reasonOf(printed("NILAVADHANANANDA", ""), long)).toBe("different");
	});
});

const names = fc.record({
	surname: fc.oneof(
		fc.string({ unit: "binary" }),
		fc.constantFrom("", "MÜLLER", "AE", "ß"),
	),
	givenNames: fc.string({ unit: "grapheme" }),
});
const truncation = fc.constantFrom(true, false, "possible" as const);

test("a name agrees with itself, however cut", () => {
	fc.assert(
		fc.property(
			names,
			truncation,
			truncation,
			(name, surnameTruncated, givenNamesTruncated) =>
				compareNames({ ...name, surnameTruncated, givenNamesTruncated }, name)
					.agree,
		),
	);
});

test("any two names are compared without a throw; uncut it is the same both ways", () => {
	fc.assert(
		fc.property(names, names, (a, b) => {
			const there = compareNames(printed(a.surname, a.givenNames), b);
			const back = compareNames(printed(b.surname, b.givenNames), a);
			expect(there).toEqual(back);
			const isOther = ["compare.different", "compare.alike"].includes(
				there.reason.code,
			);
			expect(there.agree).toBe(!isOther);
		}),
	);
});

test("case, hyphens and apostrophes make no other name", () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[A-Z]{2,8}( [A-Z]{2,8}){0,3}$/), (name) => {
			const written = name.toLowerCase().replaceAll(" ", "-");
			expect(plainName(written)).toBe(name);
			expect(foldSpelling(written)).toBe(foldSpelling(name));
			expect(plainName(`${name.slice(0, 1)}'${name.slice(1)}`)).toBe(name);
		}),
	);
});
