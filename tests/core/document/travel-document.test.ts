import { expect, test } from "vitest";
import {
	documentKindOf,
	travelDocumentOf,
} from "../../../core/document/travel-document.ts";
import { passport } from "../law/cases.ts";
import { parsed, td3Of } from "../mrz/build.ts";
import { FRENCH_ID, MRV_A, MRV_B, TD1, TD2, TD3 } from "../mrz/specimens.ts";

test.each([
	["TD3", TD3, "passport"],
	["TD1", TD1, "other"],
	["TD2", TD2, "other"],
	["MRV-A", MRV_A, null],
	["MRV-B", MRV_B, null],
	["FRA-ID", FRENCH_ID, null],
	["a stateless person's", td3Of({ nationality: "XXA" }), "other"],
	["a refugee's", td3Of({ nationality: "XXB" }), "other"],
	["an official passport", td3Of({ code: "PO" }), "passport"],
	["a laissez-passer", td3Of({ code: "L" }), "other"],
])("%s: %s", (_, mrz, kind) => {
	expect(documentKindOf(travelDocumentOf(parsed(mrz)))).toBe(kind);
});

test("a passport card is a passport", () => {
	expect(documentKindOf(passport({ format: "TD1", documentCode: "PC" }))).toBe(
		"passport",
	);
});

test("what its holder says decides, but makes no visa a passport", () => {
	const declaredKind = "other" as const;
	expect(documentKindOf(passport({ declaredKind }))).toBe("other");
	expect(
		documentKindOf(passport({ format: "MRV-A", declaredKind })),
	).toBeNull();
});

test("a failed check makes it misread", () => {
	expect(travelDocumentOf(parsed(TD3)).isMisread).toBe(false);
	expect(
		travelDocumentOf(parsed(TD3.replace("L898902C3", "L898902C4"))).isMisread,
	).toBe(true);
});
