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
	/** Of the pack, before those of the catalogue. */
	readonly words?: RulesView["refusalReasons"][number]["words"];
}

export interface ReasonGroup {
	readonly title:
		| "reasonPanel.lettered"
		| "reasonPanel.operational"
		| "keyIn.reason"
		| "attach.reason"
		| "possiblePanel.notSame"
		| "possiblePanel.sameGroup"
		| null;
	/** Where the law lists them. */
	readonly instrument?: string;
	readonly reasons: readonly Reason[];
}

function numbered(reasons: readonly { readonly code: string }[]): Reason[] {
	return reasons.map(({ code }, index) => ({ code, key: String(index + 1) }));
}

/** The reasons of this product for an act, numbered. */
export function codedReasons(act: CodedAct): readonly Reason[] {
	return numbered(CODED_REASONS[act].map((code) => ({ code })));
}

/** Why an entry of a list is somebody else, or this person: one row of keys for both. */
export const answerGroups: readonly (ReasonGroup & {
	readonly answer: "notSame" | "same";
})[] = [
	{
		title: "possiblePanel.notSame",
		answer: "notSame",
		reasons: codedReasons("notSame"),
	},
	{
		title: "possiblePanel.sameGroup",
		answer: "same",
		reasons: codedReasons("same").map((reason, index) => ({
			...reason,
			key: String((CODED_REASONS.notSame.length + index + 1) % 10),
		})),
	},
];

/** Admissible reasons; those of `admit` go against the verdict shown, those of `refuse` are the pack's. */
export function reasonGroups(
	decision: Verdict,
	{ refusalReasons }: Pick<RulesView, "refusalReasons">,
	/** What can have happened: a visa sold here, a lock released. */
	{
		maySell,
		isReleased,
	}: { readonly maySell: boolean; readonly isReleased: boolean },
): readonly ReasonGroup[] {
	if (decision === "refuse") return refusalGroups(refusalReasons);
	const cannotBe = [
		...(maySell ? [] : ["visaSold"]),
		...(isReleased ? [] : ["supervisorReleased"]),
	];
	const reasons = codedReasons(decision).filter(
		({ code }) => !cannotBe.includes(code),
	);
	return [{ title: null, reasons: numbered(reasons) }];
}
