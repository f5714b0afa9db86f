import type { Verdict } from "../../contract/officer.ts";

export interface Reason {
	readonly code: string;
	/** The key that chooses it. */
	readonly key: string;
	/** Only on the request of an agency, which the officer names. */
	readonly needsAgency?: boolean;
}

export interface ReasonGroup {
	readonly title:
		| "reasonPanel.article13"
		| "reasonPanel.operational"
		| "keyIn.reason"
		| null;
	readonly reasons: readonly Reason[];
}

function numbered(codes: readonly string[]): readonly Reason[] {
	return codes.map((code, index) => ({ code, key: String(index + 1) }));
}

/** The ten grounds of UU 6/2011 Art. 13(1), each under its own letter. */
const article13: readonly Reason[] = [..."abcdefghij"].map((letter) => ({
	code: `art13${letter}`,
	key: letter,
	needsAgency: letter >= "g",
}));

/** Admissible reasons; those of `admit` go against the verdict shown. */
export const reasonGroups: Record<Verdict, readonly ReasonGroup[]> = {
	admit: [
		{
			title: null,
			reasons: numbered(["verifiedByHand", "supervisorReleased", "other"]),
		},
	],
	refer: [
		{
			title: null,
			reasons: numbered([
				"documentDoubt",
				"visaDoubt",
				"identityDoubt",
				"sourceUnavailable",
				"interviewNeeded",
				"safeguarding",
				"other",
			]),
		},
	],
	refuse: [
		{ title: "reasonPanel.article13", reasons: article13 },
		{
			title: "reasonPanel.operational",
			reasons: numbered([
				"passportTooShort",
				"documentDamaged",
				"noOnwardTicket",
				"visaUsed",
				"visaExpired",
				"visaOtherDocument",
				"purposeMismatch",
				"selectivePolicy",
			]),
		},
	],
};

/** Why a document is typed and not read. */
export const keyInReasons: readonly Reason[] = numbered([
	"zoneDamaged",
	"zoneMissing",
	"readerFailed",
	"otherKeyIn",
]);
