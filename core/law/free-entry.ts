import type { Day } from "../day.ts";
import { compareWithVisa } from "../document/compare-visa.ts";
import { isSameDocument } from "../document/document-key.ts";
import { addDays } from "./days.ts";
import { recordFault } from "./judge-visa.ts";
import { additionTo, listings } from "./listed.ts";
import type { NationalityRule } from "./pack.ts";
import { countedBefore } from "./past-days.ts";
import { lastDayOfLength, lastDayOfStay } from "./stay.ts";
import type { VisaFinding, VisaOutcome, VisaQuestion } from "./visa-outcome.ts";

const none = { visa: null, compared: [], until: null } as const;

/** From the day after the last one, or from the arrival where none is left. */
export function withAddition(
	addition: NationalityRule | undefined,
	arrival: Day,
	until: Day | null,
): Day | null {
	if (!addition) return until;
	return lastDayOfLength(
		addition,
		until === null ? arrival : addDays(until, 1),
	);
}

/** The authorisation without which a list lets nobody in; null: it asks for none. */
function authorised(
	question: VisaQuestion,
	rule: NationalityRule,
): VisaFinding | null {
	const because = [rule];
	if (rule.authorisation === undefined) return null;
	const held = question.visas
		.filter(
			(visa) =>
				visa.index === rule.authorisation &&
				isSameDocument(visa, question.document),
		)
		.map((visa): VisaFinding => {
			const { document, pack, day } = question;
			const compared = compareWithVisa(document, visa, pack.mismatch);
			const outcome: VisaOutcome =
				recordFault(question, visa, compared)?.outcome ??
				(visa.useBy === undefined
					? "unknown"
					: visa.useBy < day
						? "expired"
						: "visaFree");
			return { ...none, outcome, visa, compared, because };
		});
	const best = held.find(({ outcome }) => outcome === "visaFree") ?? held[0];
	if (best && best.outcome !== "noVisa") return best;
	const { freshness } = question;
	const outcome =
		freshness === "fresh"
			? "noVisa"
			: freshness === "missing"
				? "unknown"
				: "notYetSynced";
	return {
		...none,
		outcome,
		because,
		...(outcome === "noVisa" ? { situation: "authorisationMissing" } : {}),
	};
}

/** Entry on one list: what it asks for, and what its window leaves. */
function onList(question: VisaQuestion, rule: NationalityRule): VisaFinding {
	const { pack, document, visas, crossings, day } = question;
	const held = authorised(question, rule);
	if (held && held.outcome !== "visaFree") return held;
	// What a source that is behind says of a permit makes no room in a window.
	const known = question.freshness === "fresh" ? visas : [];
	const past = () =>
		countedBefore({ pack, document, facts: { visas: known, crossings } }, day);
	const addition = additionTo(pack.visaFree, question);
	const until = withAddition(addition, day, lastDayOfStay(rule, day, past));
	const because = addition ? [rule, addition] : [rule];
	if (until === null)
		return { ...none, outcome: "used", because, situation: "daysSpent" };
	return {
		...(held ?? none),
		outcome: "visaFree",
		until,
		because,
		freeIndex: rule.index,
	};
}

/**
 * Entry without a visa by the lists of the day; null: none names the holder. Where only a chip
 * proves that one does (Regulation (EU) 2018/1806 Annex II), it must have been read.
 */
export function freeEntry(question: VisaQuestion): VisaFinding | null {
	const { chip } = question.document;
	const rules = listings(question.pack.visaFree, question).filter(
		({ needsChip }) => !needsChip || chip !== "none",
	);
	const rule = rules.find(({ needsChip }) => !needsChip || chip === "read");
	if (rule) return onList(question, rule);
	const [unproven] = rules;
	return unproven
		? {
				...none,
				outcome: "unknown",
				because: [unproven],
				situation: "chipNotRead",
			}
		: null;
}
