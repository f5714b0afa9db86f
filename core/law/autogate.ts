import type { Day } from "../day.ts";
import type { TravelDocument } from "../document/travel-document.ts";
import { worthOf } from "../document/worth.ts";
import type { Assessment } from "./assessment.ts";
import { ageInYears } from "./days.ts";
import { isCitizen } from "./listed.ts";
import { inForce, type RulePack } from "./pack.ts";
import type { Rule } from "./rule.ts";

export interface AutogateQuestion {
	readonly pack: RulePack;
	readonly document: TravelDocument;
	readonly day: Day;
	/** The chip of the document was read and answers. */
	readonly hasChip: boolean;
	readonly found: Pick<
		Assessment,
		"verdict" | "outcome" | "visa" | "permittedUntil"
	>;
	/** The index of a visa-free entry, which has no visa. */
	readonly freeIndex?: string | undefined;
	/** Indices of the issued records that stand on the document. */
	readonly registered?: readonly string[] | undefined;
}

export interface AutogateAnswer {
	readonly isEligible: boolean;
	/**
	 * Why not: `autogate.closed` (no rule), `autogate.document` (no passport of a state), `autogate.age`, `autogate.chip`,
	 * `autogate.index`, `autogate.registration` (a free entry that is not
	 * registered), `autogate.officer` (the verdict is for an officer).
	 */
	readonly reasons: readonly string[];
	readonly because: readonly Rule[];
}

/** Whether a traveller may use the automatic gate; the counter is never closed to one who may not. */
export function autogateAnswer(question: AutogateQuestion): AutogateAnswer {
	const { pack, document, day, hasChip, found, freeIndex } = question;
	const rule = inForce(pack.autogate, day)[0];
	if (!rule) {
		return { isEligible: false, reasons: ["autogate.closed"], because: [] };
	}
	const isOwn = isCitizen(pack, document);
	const index = found.visa?.index ?? freeIndex ?? "";
	const isTooYoung =
		document.dateOfBirth === null ||
		ageInYears(document.dateOfBirth, day) < rule.minimumAgeYears;
	const isUnregistered =
		!isOwn &&
		found.visa === null &&
		rule.registeredIndices?.includes(index) === true &&
		question.registered?.includes(index) !== true;
	const { isListable, kind } = worthOf(document);
	const reasons = [
		...(isListable && kind === "passport" ? [] : ["autogate.document"]),
		...(isTooYoung ? ["autogate.age"] : []),
		...(!hasChip && (!isOwn || rule.citizensNeedChip) ? ["autogate.chip"] : []),
		...(!isOwn && !rule.indices.includes(index) ? ["autogate.index"] : []),
		...(isUnregistered ? ["autogate.registration"] : []),
		...(found.verdict === "admit" ? [] : ["autogate.officer"]),
	];
	return { isEligible: reasons.length === 0, reasons, because: [rule] };
}
