import type { RulesView, Verdict } from "../../../contract/officer.ts";
import {
	CODED_REASONS,
	type CodedAct,
} from "../../../core/crossing/coded-reasons.ts";
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

/** The reasons of this product for an act, numbered. */
export function codedReasons(act: CodedAct): readonly Reason[] {
	return CODED_REASONS[act].map((code, index) => ({
		code,
		key: String(index + 1),
	}));
}

/** Admissible reasons; those of `admit` go against the verdict shown, those of `refuse` are the pack's. */
export function reasonGroups(
	decision: Verdict,
	{ refusalReasons }: Pick<RulesView, "refusalReasons">,
): readonly ReasonGroup[] {
	return decision === "refuse"
		? refusalGroups(refusalReasons)
		: [{ title: null, reasons: codedReasons(decision) }];
}
