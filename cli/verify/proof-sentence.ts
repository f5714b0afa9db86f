import type { Assessment } from "../../core/law/assessment.ts";
import { lastEntryDay } from "../../core/law/index-rules.ts";
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

function windowSentence(values: Values): string {
	const { arrival, used, days, maximumDays, windowDays, until } = values;
	const { rule, instrument } = values;
	return `Arrival ${arrival} with ${counted(used)} of ${maximumDays} in ${windowDays} used; ${counted(days)} from that day, last day ${until} (${rule}, ${instrument}).`;
}

/** How each kind of count is told. */
const sentences: Readonly<Record<string, (values: Values) => string>> = {
	"proof.window": windowSentence,
	"proof.granted": ({ arrival, until }) =>
		`Arrival ${arrival}: a stay until ${until} was granted then.`,
	"proof.stay": ({ arrival, days, until, rule, instrument }) =>
		`Arrival ${arrival} is day 1 of ${counted(days)}; last day ${until} (${rule}, ${instrument}).`,
	"proof.permit": ({ rule, issuedOn, until, instrument }) =>
		`${rule} issued ${issuedOn}: a stay until ${until} (${instrument}).`,
	"proof.unlimited": ({ arrival, rule, instrument }) =>
		`Arrival ${arrival}: a stay without a last day (${rule}, ${instrument}).`,
	"proof.entries": ({ used, days, until, rule, instrument }) =>
		`${counted(used)} of this visa used on earlier entries; ${counted(days)} from arrival, last day ${until} (${rule}, ${instrument}).`,
};

function staySentence({ proof, overstay }: Assessment): string {
	const stay = sentences[proof?.code ?? ""]?.(proof?.values ?? {}) ?? "";
	if (!overstay) return stay;
	const { charge, consequence, currency, rule: over } = overstay;
	if (!over) return `${stay} ${counted(overstay.days)} over.`;
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
			return permittedUntil === null
				? `Residence permit without a last day (${rules}).`
				: `Residence permit until ${permittedUntil} (${rules}).`;
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
