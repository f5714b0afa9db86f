import { expect, test } from "vitest";
import { agree } from "../../../core/document/agree.ts";
import { noClaims } from "../../../core/document/attach-document.ts";
import { compareWithVisa } from "../../../core/document/compare-visa.ts";
import { travelDocumentOf } from "../../../core/document/travel-document.ts";
import { visaOf } from "../crossing/desk.ts";
import { pack } from "../law/cases.ts";
import { parsed, td3Of } from "../mrz/build.ts";

/** The zone reads well: its check digit stands over G as it would over 6. */
const passport = travelDocumentOf(parsed(td3Of({ number: "TG000001" })));

test.each([
	["T6000001", { code: "compare.blind", values: { pairs: "G/6 (2)" } }],
	["T8000001", { code: "compare.different" }],
])("a second source with %s", (number, reason) => {
	const row = { field: "documentNumber", severity: "fatal", reason };
	const seal = agree(
		passport,
		{ ...noClaims, documentNumber: number },
		pack.mismatch,
	);
	expect(seal).toMatchObject({ relation: "different", compared: [row] });
	const visa = { ...visaOf(1), documentNumber: number };
	expect(compareWithVisa(passport, visa, pack.mismatch)).toContainEqual(
		expect.objectContaining(row),
	);
});
