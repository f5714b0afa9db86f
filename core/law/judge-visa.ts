import type { VisaRecord } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import {
	type ComparedField,
	compareWithVisa,
} from "../document/compare-visa.ts";
import { entryPoint } from "./entry-points.ts";
import { withExtensions } from "./extended-stay.ts";
import {
	indexRuleOf,
	lastEntryOf,
	permitEnd,
	permitRuleOf,
} from "./index-rules.ts";
import { isListedFor } from "./listed.ts";
import type { Rule, VisaIndexRule } from "./pack.ts";
import { countedBefore } from "./past-days.ts";
import { lastDayOfStay } from "./stay.ts";
import { arrivalsOn, extensionsOf } from "./stays.ts";
import { limitOf } from "./visa-limit.ts";
import type { VisaFinding, VisaOutcome, VisaQuestion } from "./visa-outcome.ts";

/** Why a record that stands on the document is none to rely on today; null: nothing against it. */
export function recordFault(
	{ pack, day }: Pick<VisaQuestion, "pack" | "day">,
	visa: VisaRecord,
	compared: readonly ComparedField[],
): { readonly outcome: VisaOutcome; readonly rule: Rule | null } | null {
	if (visa.status === "cancelled")
		return { outcome: "noVisa", rule: pack.visaRequired };
	if (visa.status === "applied")
		return { outcome: "appliedNotIssued", rule: pack.visaRequired };
	if (compared.some((field) => field.severity === "fatal"))
		return { outcome: "mismatch", rule: pack.mismatch };
	return day < visa.issuedOn ? { outcome: "notYetValid", rule: null } : null;
}

/** How many entries the record allows. */
function entriesOf({ entries, entryCount }: VisaRecord): number {
	return entries === "single" ? 1 : (entryCount ?? Number.POSITIVE_INFINITY);
}

/** The last day of a stay on a visa that begins today; null: its days are spent. */
function stayFrom(
	{ pack, document, visas, crossings, day }: VisaQuestion,
	visa: VisaRecord,
	rule: VisaIndexRule,
	arrivals: readonly Day[],
): Day | null {
	const past = () =>
		countedBefore({ pack, document, facts: { visas, crossings } }, day);
	const limit = limitOf(rule, visa, crossings, day);
	const last = lastDayOfStay(limit, day, past);
	if (last === null || arrivals.length > 0) return last;
	// Granted before any arrival is known: the stay that begins is the only one that it can be of.
	const { extensions } = extensionsOf(visa, [day], 0);
	return withExtensions(limit, day, last, extensions, past);
}

/** What one visa or permit says on the day of arrival. */
export function judgeVisa(
	question: VisaQuestion,
	visa: VisaRecord,
): VisaFinding {
	const { pack, day, place, crossings } = question;
	const compared = compareWithVisa(question.document, visa, pack.mismatch);
	const found = (
		outcome: VisaOutcome,
		because: readonly Rule[],
		until: Day | null = null,
	): VisaFinding => ({ outcome, visa, compared, until, because });

	const rule = indexRuleOf(pack, visa);
	const permit = permitRuleOf(pack, visa);
	const because = [permit ?? rule ?? pack.visaRequired];
	const fault = recordFault(question, visa, compared);
	if (fault?.rule) return found(fault.outcome, [fault.rule]);
	const arrivals = arrivalsOn(visa, crossings).map((crossing) => crossing.day);
	if (visa.status === "used" || arrivals.length >= entriesOf(visa))
		return found("used", because);
	if (fault) return found(fault.outcome, because);
	if (permit) {
		// A permit whose last day nobody tells cannot be relied on.
		const end = permitEnd(permit, visa);
		if (end === null) return found("unknown", because);
		return end < day
			? found("expired", because)
			: found("residencePermit", because, end);
	}
	if (!rule) return found("unknown", because);
	if (rule.onlyListed && !isListedFor(question, visa))
		return found("unknown", because);
	const last = lastEntryOf(visa, rule, arrivals.length === 0);
	if (last.atMost < day) return found("expired", because);
	if (last.certainly < day) return found("unknown", because);
	const entry = entryPoint(pack, visa.index, place, day);
	if (entry.is === "closed") return found("wrongEntryPoint", entry.because);
	if (entry.is === "unknown") {
		return {
			...found("unknown", [...because, ...entry.because]),
			situation: "placeUnknown",
		};
	}
	// A visa that states no day of stay would end before it began.
	if (visa.stayDays !== undefined && visa.stayDays < 1)
		return found("unknown", because);
	const until = stayFrom(question, visa, rule, arrivals);
	// The days of the window are spent: the visa is good, but not for today.
	return until === null
		? { ...found("used", because), situation: "daysSpent" }
		: found("visaValid", because, until);
}
