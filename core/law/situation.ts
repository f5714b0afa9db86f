import type { VisaRecord } from "../checks/facts.ts";
import { inOrder } from "../checks/last-crossing.ts";
import type { Day } from "../day.ts";
import type { ComparedField } from "../document/compare-visa.ts";
import { documentKindOf } from "../document/travel-document.ts";
import { type Phrase, phrase } from "../phrase.ts";
import type { Question, Situation } from "./assessment.ts";
import { addMonths } from "./days.ts";
import { inForce, type Rule } from "./pack.ts";
import { type Overstay, overstay, permittedUntil } from "./stay.ts";
import {
	indexRuleOf,
	stayDaysOf,
	type VisaOutcome,
	visaOutcome,
} from "./visa-outcome.ts";

/** What document and visa together allow, before any list is weighed. */
export interface Standing {
	readonly outcome: VisaOutcome;
	readonly situation: Situation;
	readonly because: readonly Rule[];
	readonly visa: VisaRecord | null;
	readonly compared: readonly ComparedField[];
	readonly permittedUntil: Day | null;
	readonly overstay: Overstay | null;
	readonly proof: Phrase | null;
	/** The visa question could be answered without the visa source. */
	readonly needsNoVisaSource: boolean;
}

const empty: Standing = {
	outcome: "unknown",
	situation: "unknown",
	because: [],
	visa: null,
	compared: [],
	permittedUntil: null,
	overstay: null,
	proof: null,
	needsNoVisaSource: false,
};

function stayProof(
	arrival: Day,
	days: number,
	until: Day,
	rule: Rule | undefined,
	index: string,
): Phrase {
	return phrase("proof.stay", {
		arrival,
		days,
		until,
		rule: index,
		instrument: rule?.instrument ?? "",
	});
}

function onArrival(question: Question): Standing {
	const { pack, document, facts, day } = question;
	const kind = documentKindOf(document);
	const validity = inForce(pack.documentValidity, day).find(
		(rule) => rule.documentKind === kind,
	);
	const isTooShort =
		validity !== undefined &&
		document.dateOfExpiry !== null &&
		document.dateOfExpiry < addMonths(day, validity.months);
	if (isTooShort) {
		const isExpired =
			document.dateOfExpiry !== null && document.dateOfExpiry < day;
		return {
			...empty,
			outcome: "documentTooShort",
			situation: isExpired ? "documentExpired" : "documentTooShort",
			because: [validity],
			needsNoVisaSource: true,
		};
	}
	const found = visaOutcome({
		pack,
		document,
		visas: facts.visas,
		crossings: facts.crossings,
		day,
		place: question.place,
		freshness: question.freshness.visa,
	});
	const until =
		found.stayDays === null ? null : permittedUntil(day, found.stayDays);
	const isFree = found.outcome === "visaFree";
	const index = found.visa?.index ?? (isFree ? "A1" : "");
	return {
		...empty,
		outcome: found.outcome,
		situation: found.outcome,
		because:
			validity === undefined ? found.because : [...found.because, validity],
		visa: found.visa,
		compared: found.compared,
		permittedUntil: until,
		proof:
			until === null || found.stayDays === null
				? null
				: stayProof(day, found.stayDays, until, found.because[0], index),
		needsNoVisaSource: isFree,
	};
}

function onDeparture(question: Question): Standing {
	const { pack, document, facts, day } = question;
	const arrival = inOrder(facts.crossings)
		.filter((crossing) => crossing.direction === "arrival")
		.at(-1);
	if (!arrival) return empty;
	const visa =
		facts.visas.find((held) => held.visaNumber === arrival.visaNumber) ?? null;
	const index = visa ? indexRuleOf(pack, visa) : undefined;
	const free = inForce(pack.visaFree, arrival.day).find((rule) =>
		rule.nationalities.includes(document.nationality),
	);
	const stay =
		visa && index
			? {
					days: stayDaysOf(visa, index.stayDays),
					rule: index,
					code: visa.index,
				}
			: !arrival.visaNumber && free
				? { days: free.stayDays, rule: free, code: free.index }
				: null;
	if (!stay) return { ...empty, visa };
	const until = permittedUntil(arrival.day, stay.days);
	const over = overstay(pack, until, day);
	const outcome: VisaOutcome = over
		? "expired"
		: visa
			? "visaValid"
			: "visaFree";
	return {
		...empty,
		outcome,
		situation: outcome,
		because: over ? [over.rule, stay.rule] : [stay.rule],
		visa,
		permittedUntil: until,
		overstay: over,
		proof: stayProof(arrival.day, stay.days, until, stay.rule, stay.code),
		needsNoVisaSource: visa === null,
	};
}

/** Judges document and visa. A citizen needs neither visa nor validity. */
export function standingOf(question: Question): Standing {
	const { document, pack } = question;
	if (document.isMisread) return { ...empty, situation: "documentMisread" };
	if (documentKindOf(document) === null) {
		return { ...empty, situation: "notATravelDocument" };
	}
	const isCitizen = document.nationality === pack.citizen.nationality;
	if (isCitizen) {
		return {
			...empty,
			outcome: "citizen",
			situation: "citizen",
			because: [pack.citizen],
			proof: phrase("proof.citizen"),
			needsNoVisaSource: true,
		};
	}
	return question.direction === "arrival"
		? onArrival(question)
		: onDeparture(question);
}
