import type { Day } from "../../core/day.ts";
import type { Assessment } from "../../core/law/assessment.ts";
import { lastEntryDay } from "../../core/law/judge-visa.ts";
import type { Rule, VisaIndexRule } from "../../core/law/pack.ts";
import type { Phrase } from "../../core/phrase.ts";
import type { Case } from "./case.ts";

function isIndexRule(rule: Rule | undefined): rule is VisaIndexRule {
	return rule !== undefined && "useByDays" in rule;
}

function counted(days: unknown): string {
	return `${days} ${days === 1 ? "day" : "days"}`;
}

type Values = NonNullable<Phrase["values"]>;

function windowSentence(values: Values, until: Day | null): string {
	const { arrival, used, days, maximumDays, windowDays } = values;
	const { rule, instrument } = values;
	return `Arrival ${arrival} with ${counted(used)} of ${maximumDays} in ${windowDays} used; ${counted(days)} from that day, last day ${until} (${rule}, ${instrument}).`;
}

function staySentence({ proof, permittedUntil, overstay }: Assessment): string {
	const { arrival, days, rule, instrument } = proof?.values ?? {};
	const stay =
		proof?.code === "proof.window"
			? windowSentence(proof.values ?? {}, permittedUntil)
			: proof?.code === "proof.granted"
				? `Arrival ${arrival}: a stay until ${permittedUntil} was granted then.`
				: `Arrival ${arrival} is day 1 of ${counted(days)}; last day ${permittedUntil} (${rule}, ${instrument}).`;
	if (!overstay) return stay;
	const { charge, consequence, currency, rule: over } = overstay;
	const cost =
		charge !== null && consequence === "charge"
			? `${overstay.days} x ${over.chargePerDay} = ${charge} ${currency}`
			: `more than ${counted(over.chargedUpToDays)}: ${consequence === "entryBan" ? "recorded, entry ban possible" : "deportation and ban"}`;
	return `${stay} ${counted(overstay.days)} over: ${cost} (${over.instrument}).`;
}

/** Until when a visa whose use is over could have been used. */
function lastUseSentence({ visa, because }: Assessment): string | null {
	const rule = because.find(isIndexRule);
	if (!visa || !rule) return null;
	const last = lastEntryDay(visa, rule.useByDays);
	return visa.useBy === undefined
		? `Visa issued ${visa.issuedOn}, plus ${counted(rule.useByDays)}: enter by ${last} (${visa.index}, ${rule.instrument}).`
		: `Visa issued ${visa.issuedOn}: enter by ${last}, as it states (${visa.index}).`;
}

function ownSentence(given: Case, found: Assessment): string {
	const { outcome, proof, because, permittedUntil } = found;
	if (proof?.values && proof.code !== "proof.citizen") {
		return staySentence(found);
	}
	const rules = because.map(({ instrument }) => instrument).join("; ");
	switch (outcome) {
		case "citizen":
			return `Citizen: no visa and no limit of stay (${rules}).`;
		case "residencePermit":
			return `Residence permit until ${permittedUntil} (${rules}).`;
		case "expired":
			return lastUseSentence(found) ?? `The visa's use is over (${rules}).`;
		case "documentTooShort":
			return `On ${given.day} the document is not valid long enough (${rules}).`;
		default:
			return `No stay is counted for this result: ${outcome} (${rules}).`;
	}
}

/** What was decided before and stands; it explains a verdict that nothing else explains. */
function earlierSentence(given: Case, { earlier }: Assessment): string {
	if (earlier.value !== "against") return "";
	const last = given.crossings.findLast(({ decision }) => decision !== "admit");
	const done = last?.decision === "refuse" ? "Refused" : "Referred";
	return `${done} on ${last?.day} and not admitted since. `;
}

/** One English line with which a traveller can check the verdict. */
export function proofSentence(given: Case, found: Assessment): string {
	const own = `${earlierSentence(given, found)}${ownSentence(given, found)}`;
	const doubtful = found.unverified.map(({ ruleId }) => ruleId);
	return doubtful.length === 0
		? own
		: `${own} Not confirmed: ${doubtful.join(", ")}.`;
}
