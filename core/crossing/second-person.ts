import { type Companion, isForged } from "../document/attach-document.ts";
import type { Assessment, Verdict } from "../law/assessment.ts";
import { isSamePerson } from "../people/four-eyes.ts";

/** What an admission goes against, so that one person alone does not admit. */
export const SECOND_PERSON_CAUSES = [
	"visaDiffers",
	"forged",
	"refused",
] as const;
export type SecondPersonCause = (typeof SECOND_PERSON_CAUSES)[number];

/** Who confirmed an admission, and against what. */
export interface SecondPerson {
	readonly accountId: string;
	readonly causes: SecondPersonCause[];
}

interface Judged {
	readonly assessment: Pick<Assessment, "compared" | "earlier">;
	readonly attached: readonly Companion[];
}

const stands: Readonly<Record<SecondPersonCause, (judged: Judged) => boolean>> =
	{
		visaDiffers: ({ assessment }) =>
			assessment.compared.some(({ severity }) => severity === "fatal"),
		forged: ({ attached }) => attached.some(isForged),
		refused: ({ assessment: { earlier } }) => earlier.hasRefusal,
	};

/** What needs a second person before this traveller is admitted; empty: nothing does. */
export function secondPersonCauses(judged: Judged): SecondPersonCause[] {
	return SECOND_PERSON_CAUSES.filter((cause) => stands[cause](judged));
}

/** What a recorded decision has to show; a part of every crossing. */
interface Recorded {
	readonly decision: Verdict;
	readonly outcome: string;
	readonly documents?: readonly { readonly trust: string }[] | undefined;
	readonly officerId: string;
	readonly secondPerson?: SecondPerson | undefined;
}

/**
 * Whether a crossing is recorded by one person that takes two: by what it says of itself, and by
 * what its own fields show whether it says so or not.
 */
export function lacksSecondPerson({
	decision,
	outcome,
	documents = [],
	officerId,
	secondPerson,
}: Recorded): boolean {
	if (decision !== "admit") return false;
	if (secondPerson !== undefined)
		return isSamePerson(secondPerson.accountId, officerId);
	return (
		outcome === "mismatch" || documents.some(({ trust }) => trust === "invalid")
	);
}
