import { expect, test } from "vitest";
import { compareNames } from "../../../core/names/compare-names.ts";
import {
	areSameWords,
	differOnlyInParticles,
} from "../../../core/names/particles.ts";

test.each([
	["VAN DER BERG", "JAN", "VANDERBERG", "JAN", "particle"],
	["BERG", "JAN VAN DER", "VAN DER BERG", "JAN", "order"],
	["AL HASSAN", "OMAR", "ALHASSAN", "OMAR", "particle"],
	["AL-HASSAN", "OMAR", "HASSAN", "OMAR", "particle"],
	["BIN ABDULLAH", "AHMAD", "ABDULLAH", "AHMAD", "particle"],
	["ABDULLAH", "AHMAD", "ABDULLAH", "AHMAD BIN", "particle"],
	["BINTI ALI", "SITI", "ALI", "SITI", "particle"],
	["DE LA CRUZ", "ANA", "DELACRUZ", "ANA", "particle"],
	["O BRIEN", "SEAN", "O'Brien", "SEAN", "particle"],
	["MCDONALD", "IAN", "Mc Donald", "IAN", "particle"],
	["VAN BERG", "JAN", "BERG", "JAN", "different"],
	["DE SOUSA", "MARIA", "SOUSA", "MARIA", "different"],
	["BIN", "AHMAD", "", "AHMAD", "different"],
	["VANDERBERG", "JAN", "VAN DEN BERG", "JAN", "different"],
	["MARIANNE", "EVA", "MARI ANNE", "EVA", "different"],
	["FNU", "SUHARTO", "SUHARTO", "", "mononym"],
	["SUHARTO", "", "SUHARTO", "SUHARTO", "mononym"],
	["SUHARTO", "", "LNU", "SUHARTO", "mononym"],
	["SUHARTO", "", "SUHARTO", "BUDI", "different"],
	["SUHARTO", "SUHARTO", "SUHARTO", "BUDI", "different"],
])(
	"%s, %s beside %s, %s: %s",
	(surname, givenNames, visaSurname, visaGivenNames, reason) => {
		const uncut = {
			surnameTruncated: false,
			givenNamesTruncated: false,
		} as const;
		const there = compareNames(
			{ surname, givenNames, ...uncut },
			{ surname: visaSurname, givenNames: visaGivenNames },
		);
		const back = compareNames(
			{ surname: visaSurname, givenNames: visaGivenNames, ...uncut },
			{ surname, givenNames },
		);
		expect(there.reason.code).toBe(`compare.${reason}`);
		expect(there.agree).toBe(reason !== "different");
		expect(back).toEqual(there);
	},
);

test("every word counts once", () => {
	expect(areSameWords(["A", "A", "B"], ["A", "B", "B"])).toBe(false);
	expect(areSameWords(["A", "B"], ["B", "A"])).toBe(true);
	expect(areSameWords(["A"], ["A", "A"])).toBe(false);
});

test("a particle at the end belongs to nobody", () => {
	expect(differOnlyInParticles(["BERG", "VAN"], ["BERGVAN"])).toBe(false);
});
