import { describe, expect, test } from "vitest";
import { CrossingEntry } from "../../contract/crossing-entry.ts";
import { officerCalls } from "../../contract/officer.ts";
import {
	CODED_REASONS,
	type CodedAct,
	reasonFor,
} from "../../core/crossing/coded-reasons.ts";

const acts = Object.keys(CODED_REASONS) as CodedAct[];
const attach = {
	inspectionId: "01JD0000000000000000000000",
	documentId: "01JD0000000000000000000001",
	confirmed: false,
};
const keyIn = {
	document: {
		documentCode: "P",
		issuingState: "UTO",
		surname: "ERIKSSON",
		givenNames: "ANNA MARIA",
		documentNumber: "L898902C3",
		nationality: "UTO",
		dateOfBirth: "740812",
		sex: "F",
		dateOfExpiry: "290415",
		optionalData: "",
	},
	numberAgain: "L898902C3",
};

describe("what a page may give as a reason", () => {
	test.each([
		[
			"attach",
			(reasonCode: string) =>
				officerCalls.attachByHand.input.safeParse({ ...attach, reasonCode }),
		],
		[
			"keyIn",
			(reasonCode: string) =>
				officerCalls.keyIn.input.safeParse({ ...keyIn, reasonCode }),
		],
	] as const)("%s: the listed codes and no other", (act, parse) => {
		const others = acts
			.filter((other) => other !== act)
			.flatMap((other): readonly string[] => CODED_REASONS[other]);
		for (const code of CODED_REASONS[act]) {
			expect(parse(code).success).toBe(true);
			expect(reasonFor(act, code)).toBe(code);
		}
		for (const code of [...others, "", " ", "yesterdaysCode"]) {
			expect(parse(code).success).toBe(false);
			expect(reasonFor(act, code)).toBeNull();
		}
	});
});

test("a code that yesterday's journal has still reads", () => {
	const { reasonCode, capture } = CrossingEntry.shape;
	expect(reasonCode.safeParse("yesterdaysCode").success).toBe(true);
	const typed = { kind: "typed", reasonCode: "yesterdaysCode" };
	expect(capture.safeParse(typed).success).toBe(true);
});
