import type { TravellerFacts, VisaRecord } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import { isSameDocument, isSameNumber } from "../document/document-key.ts";
import type { TravelDocument } from "../document/travel-document.ts";
import {
	indexRuleOf,
	lastEntryDay,
	permitEnd,
	permitRuleOf,
} from "./index-rules.ts";
import type { RulePack } from "./pack.ts";
import {
	daysOutside,
	type PastStay,
	type Presence,
	presencesBefore,
} from "./rolling-window.ts";
import { arrivalsOn } from "./stays.ts";

export interface PastQuestion {
	readonly pack: RulePack;
	readonly document: TravelDocument;
	readonly facts: Pick<TravellerFacts, "visas" | "crossings">;
}

/**
 * When a long stay was allowed: on a residence permit of this document from its day of issue, on a
 * long-stay visa from the first arrival on it. Of a cancelled one nobody knows since when it is.
 */
function longStay(
	{ pack, document, facts }: PastQuestion,
	visa: VisaRecord,
): Presence | null {
	if (visa.status !== "issued" && visa.status !== "used") return null;
	const first = arrivalsOn(visa, facts.crossings)[0]?.day;
	const permit = permitRuleOf(pack, visa);
	if (permit) {
		const isOwn = first !== undefined || isSameDocument(visa, document);
		const end = permitEnd(permit, visa);
		return isOwn && end !== null ? { from: visa.issuedOn, to: end } : null;
	}
	const rule = indexRuleOf(pack, visa);
	if (!rule?.outsideWindow || first === undefined) return null;
	return {
		from: first,
		to: visa.validUntil ?? lastEntryDay(visa, rule.useByDays),
	};
}

/** The days before `day` that count in a moving window (Regulation (EU) 2016/399 Art. 6(2)). */
export function countedBefore(question: PastQuestion, day: Day): Presence[] {
	const { visas, crossings } = question.facts;
	const allowed = visas
		.map((visa) => longStay(question, visa))
		.filter((period) => period !== null)
		.filter(({ from, to }) => from <= to);
	return daysOutside(presencesBefore(crossings, day), allowed);
}

/** Days before `day` that were spent on one visa. */
export function daysSpentOn(
	{ visaNumber }: Pick<VisaRecord, "visaNumber">,
	crossings: TravellerFacts["crossings"],
	day: Day,
): PastStay[] {
	return presencesBefore(crossings, day).filter(
		({ arrival }) =>
			arrival.visaNumber !== undefined &&
			isSameNumber(arrival.visaNumber, visaNumber),
	);
}
