import type { FailureCode } from "../codes/failure-codes.ts";
import { reasonFault } from "./coded-reasons.ts";
import { lacksSecondPerson } from "./second-person.ts";

/**
 * Why a crossing is not written down, whoever asks: `crossing.secondPerson`,
 * `crossing.wordsMissing`; null: it may be. The last door before the journal, which knows nothing
 * of the inspection but what the crossing says itself.
 */
export function recordFault(
	crossing: Parameters<typeof lacksSecondPerson>[0] & {
		readonly reasonCode?: string | undefined;
		readonly note?: string | undefined;
	},
): FailureCode | null {
	if (lacksSecondPerson(crossing)) return "crossing.secondPerson";
	const { reasonCode, note } = crossing;
	return reasonCode === undefined ? null : reasonFault(reasonCode, note);
}
