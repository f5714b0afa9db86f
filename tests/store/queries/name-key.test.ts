import fc from "fast-check";
import { expect, test } from "vitest";
import { nameKey, personKey } from "../../../store/queries/name-key.ts";

test.each([
	["O'CONNOR", "ENYA SIOBHAN", "OCONNORENYASIOBHAN"],
	["VAN DER MUELLEN", "JAN", "VANDERMUELLENJAN"],
	["SMITH-JONES", "MARY<ANN", "SMITHJONESMARYANN"],
	["", "SUHARTINI", "SUHARTINI"],
	["SUHARTINI", "", "SUHARTINI"],
	["Müller", "José", "MULLERJOSE"],
	["<<<", " -'", ""],
])("%s, %s is compared as %s", (surname, givenNames, key) => {
	expect(nameKey(surname, givenNames)).toBe(key);
});

test("a person without name or date of birth has no key", () => {
	expect(personKey("", "", "1990-01-01")).toBeNull();
	expect(personKey("A", "B", null)).toBeNull();
	expect(personKey("A", "B", undefined)).toBeNull();
	expect(personKey("A", "B", "1990-01-01")).toBe("AB|1990-01-01");
});

test("no separator, wherever it stands, changes the key", () => {
	const part = fc.string({
		unit: fc.constantFrom(..."ABZÉ-' <"),
		maxLength: 20,
	});
	fc.assert(
		fc.property(part, part, (surname, given) => {
			const bare = (surname + given).replace(/[^A-ZÉ]/g, "");
			expect(nameKey(surname, given)).toBe(nameKey("", bare));
		}),
	);
});
