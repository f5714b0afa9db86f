import { expect, test } from "vitest";
import {
	documentKey,
	isSameDocument,
	isSameNumber,
} from "../../../core/document/document-key.ts";

const name = (issuingState: string, documentNumber: string) => ({
	issuingState,
	documentNumber,
});

test("state and number together, each in its own spelling", () => {
	expect(documentKey(name("D<<", "c01x-00t47"))).toEqual(
		name("DEU", "C01X00T47"),
	);
	expect(
		isSameDocument(name("RKS", "K<1234567"), name("XKX", "K1234567")),
	).toBe(true);
	expect(isSameDocument(name("NOR", "K1"), name("SWE", "K1"))).toBe(false);
	expect(isSameDocument(name("NOR", "K0"), name("NOR", "KO"))).toBe(false);
	expect(isSameNumber("V-001 23", "V00123")).toBe(true);
	expect(isSameNumber("V00123", "V0012")).toBe(false);
});
