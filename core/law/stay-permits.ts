import type { VisaRecord } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import { compareWithVisa } from "../document/compare-visa.ts";
import { isSameDocument } from "../document/document-key.ts";
import type { Question } from "./assessment.ts";
import { permitEnd, permitRuleOf } from "./index-rules.ts";
import { inForce, type Rule } from "./pack.ts";
import { permittedUntil } from "./stay.ts";
import type { StayPermitRule } from "./stay-rules.ts";

/** A permit that says until when a stay lasts. */
export interface HeldPermit {
	readonly visa: VisaRecord;
	readonly rule: Rule;
	readonly effect: StayPermitRule["effect"];
	readonly until: Day;
}

function held(question: Question, visa: VisaRecord): HeldPermit | null {
	const { pack } = question;
	const rule = inForce(pack.stayPermits, visa.issuedOn).find(
		({ index }) => index === visa.index,
	);
	if (rule) {
		const { stayDays } = rule;
		const until =
			visa.useBy ??
			(stayDays === undefined ? null : permittedUntil(visa.issuedOn, stayDays));
		return until === null ? null : { visa, rule, effect: rule.effect, until };
	}
	const permit = permitRuleOf(pack, visa);
	const until = permit ? permitEnd(permit, visa) : null;
	return permit && until !== null
		? { visa, rule: permit, effect: "extends", until }
		: null;
}

/**
 * The permits of a foreigner who is here since `arrival`, in the order of their issue: to live
 * here, and those given during the stay, for it alone.
 */
export function permitsOf(
	question: Question,
	arrival: Day | null,
): HeldPermit[] {
	const { pack, document, facts, day } = question;
	return facts.visas
		.filter(
			(visa) =>
				visa.status === "issued" &&
				visa.issuedOn <= day &&
				isSameDocument(visa, document),
		)
		.flatMap((visa) => held(question, visa) ?? [])
		.filter(({ visa, rule, until }) =>
			arrival === null
				? !("effect" in rule)
				: arrival <= until && (!("effect" in rule) || arrival <= visa.issuedOn),
		)
		.filter(
			({ visa }) =>
				!compareWithVisa(document, visa, pack.mismatch).some(
					({ severity }) => severity === "fatal",
				),
		)
		.sort((a, b) => (a.visa.issuedOn < b.visa.issuedOn ? -1 : 1));
}
