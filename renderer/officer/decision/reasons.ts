import type { RulesView, Verdict } from "../../../contract/officer.ts";
import { refusalGroups } from "./refusal-groups.ts";

export interface Reason {
	readonly code: string;
	/** The key that chooses it; empty: none does. */
	readonly key: string;
	/** Its letter as the law writes it; absent: the key is shown. */
	readonly mark?: string | undefined;
	/** Only on the request of an agency, which the officer names. */
	readonly needsAgency?: boolean;
	/** Said in place of the words, where the catalogue has none. */
	readonly instrument?: string;
	/** False: nobody has read the instrument yet. */
	readonly verified?: boolean;
}

export interface ReasonGroup {
	readonly title:
		| "reasonPanel.lettered"
		| "reasonPanel.operational"
		| "keyIn.reason"
		| "attach.reason"
		| null;
	/** Where the law lists them. */
	readonly instrument?: string;
	readonly reasons: readonly Reason[];
}

function numbered(codes: readonly string[]): readonly Reason[] {
	return codes.map((code, index) => ({ code, key: String(index + 1) }));
}

/** Reasons of this product: no law names them. */
const ownReasons: Record<Exclude<Verdict, "refuse">, readonly ReasonGroup[]> = {
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
};

/** Admissible reasons; those of `admit` go against the verdict shown, those of `refuse` are the pack's. */
export function reasonGroups(
	decision: Verdict,
	{ refusalReasons }: Pick<RulesView, "refusalReasons">,
): readonly ReasonGroup[] {
	return decision === "refuse"
		? refusalGroups(refusalReasons)
		: ownReasons[decision];
}

/** Why a document is typed and not read. */
export const keyInReasons: readonly Reason[] = numbered([
	"zoneDamaged",
	"zoneMissing",
	"readerFailed",
	"otherKeyIn",
]);

/** Why a document is this traveller's although it does not say so. */
export const attachReasons: readonly Reason[] = numbered([
	"formerPassport",
	"nameDiffers",
	"handedOver",
	"otherAttach",
]);
