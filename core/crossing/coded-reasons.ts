import type { FailureCode } from "../codes/failure-codes.ts";

/**
 * Why an officer did what the desk did not propose, as the journal says it: reasons of this
 * product, which no law names. Grounds of a refusal are the rule pack's. A code is never given
 * another meaning: rows of years stand in the journal.
 */
export const CODED_REASONS = {
	/** Admitted against the verdict. */
	admit: [
		"verifiedByHand",
		"earlierSettled",
		"visaSold",
		"supervisorReleased",
		"other",
	],
	refer: [
		"documentDoubt",
		"visaDoubt",
		"identityDoubt",
		"sourceUnavailable",
		"interviewNeeded",
		"safeguarding",
		"other",
	],
	/** Typed, and not read. */
	keyIn: ["zoneDamaged", "zoneMissing", "readerFailed", "otherKeyIn"],
	/** This traveller's, although the document does not say so. */
	attach: ["formerPassport", "nameDiffers", "handedOver", "otherAttach"],
	/** A document that can be read is left without a decision. */
	setAside: [
		"wrongSwipe",
		"visaCounter",
		"walkedOff",
		"shiftChange",
		"otherAside",
	],
	/** An entry of a list is somebody else. */
	notSame: [
		"faceDiffers",
		"birthDiffers",
		"papersProve",
		"agencyCleared",
		"otherNotSame",
	],
	/** An entry of a list is this person. */
	same: ["faceAgrees", "dataAgree", "saysSo", "agencyConfirmed", "otherSame"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CodedAct = keyof typeof CODED_REASONS;
export type ReasonFor<A extends CodedAct> = (typeof CODED_REASONS)[A][number];

/** "Other" says nothing until words do: so many letters or digits are the fewest that may. */
export const fewestWordCharacters = 5;

export function hasWords(text: string | null | undefined): boolean {
	const said = text?.match(/[\p{L}\p{N}]/gu) ?? [];
	return said.length >= fewestWordCharacters;
}

/** A reason of these needs words beside it, whatever the act. */
export function needsWords(code: string): boolean {
	return code.startsWith("other");
}

/** `crossing.reasonMissing`, or `crossing.wordsMissing`: "other" was chosen and not said. */
export function reasonFault(
	code: string | null | undefined,
	note: string | null | undefined,
): FailureCode | null {
	if (!code) return "crossing.reasonMissing";
	return needsWords(code) && !hasWords(note) ? "crossing.wordsMissing" : null;
}

/** The reason of this code, where the act knows one. */
export function reasonFor<A extends CodedAct>(
	act: A,
	code: string | null | undefined,
): ReasonFor<A> | null {
	const known: readonly ReasonFor<A>[] = CODED_REASONS[act];
	return known.find((one) => one === code) ?? null;
}
