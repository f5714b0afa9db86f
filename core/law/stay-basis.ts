import type { PastCrossing, VisaRecord } from "../checks/facts.ts";
import { isSameDocument } from "../document/document-key.ts";
import type { Question } from "./assessment.ts";
import { entryPoint } from "./entry-points.ts";
import {
	indexRuleOf,
	lastEntryOf,
	permitEnd,
	permitRuleOf,
} from "./index-rules.ts";
import { additionTo, listing, listings } from "./listed.ts";
import type { NationalityRule, Rule } from "./pack.ts";
import type { StayLimit } from "./stay.ts";
import { arrivalsOn, extensionsOf, type Stay } from "./stays.ts";
import { limitOf } from "./visa-limit.ts";

type Extensions = Pick<Stay, "extensions" | "unplaced">;

/** On what a stay began, as far as anybody can tell. */
export type Basis =
	| ({
			readonly kind: "rule";
			readonly rule: Rule;
			readonly index: string;
			/** Null: on a list. */
			readonly visa: VisaRecord | null;
			readonly limit: StayLimit;
			readonly isFree: boolean;
			readonly addition?: NationalityRule | undefined;
	  } & Extensions)
	| { readonly kind: "cancelled"; readonly visa: VisaRecord }
	| ({
			readonly kind: "unknown";
			readonly visa: VisaRecord | null;
	  } & Extensions);

type RuleBasis = Extract<Basis, { kind: "rule" }>;

const noExtensions: Extensions = { extensions: [], unplaced: [] };

function onRecord(
	{ pack, facts }: Question,
	{ arrival }: Stay,
	visa: VisaRecord,
	extensions: Extensions,
): Basis {
	const unknown: Basis = { kind: "unknown", visa, ...extensions };
	if (visa.status === "cancelled") return { kind: "cancelled", visa };
	if (visa.status === "applied") return unknown;
	const basis = {
		kind: "rule",
		index: visa.index,
		visa,
		isFree: false,
	} as const;
	const rule = indexRuleOf(pack, visa);
	if (rule) {
		const limit = limitOf(rule, visa, facts.crossings, arrival.day);
		return { ...basis, rule, limit, ...extensions };
	}
	const permit = permitRuleOf(pack, visa);
	const notAfter = permit ? permitEnd(permit, visa) : null;
	return permit && notAfter !== null
		? {
				...basis,
				rule: permit,
				limit: { isUnlimited: true, notAfter },
				...noExtensions,
			}
		: unknown;
}

function onList(
	{ pack, document, place, permits }: Question,
	{ arrival }: Stay,
): RuleBasis | null {
	const asked = { document, day: arrival.day, place: arrival.place, permits };
	const rule = listing(pack.visaFree, asked);
	return rule
		? {
				kind: "rule",
				...{ rule, index: rule.index, visa: null, limit: rule, isFree: true },
				// Days that one state adds are for whoever leaves from there.
				addition: additionTo(pack.visaFree, { ...asked, place }),
				...noExtensions,
			}
		: null;
}

/** Whether an arrival of which no visa was recorded may have been made on this one. */
function mayHaveEntered(
	{ pack, document, facts }: Question,
	{ arrival }: Stay,
	visa: VisaRecord,
): boolean {
	if (visa.status === "applied" || !isSameDocument(visa, document))
		return false;
	if (visa.issuedOn > arrival.day) return false;
	const permit = permitRuleOf(pack, visa);
	if (permit) return arrival.day <= (permitEnd(permit, visa) ?? arrival.day);
	const rule = indexRuleOf(pack, visa);
	if (!rule) return !pack.stayPermits.some(({ index }) => index === visa.index);
	const before = arrivalsOn(visa, facts.crossings).length;
	if (visa.entries === "single" && before > 0) return false;
	return arrival.day <= lastEntryOf(visa, rule, before === 0).atMost;
}

/** Lists on which an arrival may have been made: visas sold there, and what an officer saw that nobody tells now. */
function mayHaveBeenListed(
	{ pack, document }: Question,
	{ day, place }: PastCrossing,
): RuleBasis[] {
	const permits = pack.visaFree.flatMap(({ permitOf }) => permitOf ?? []);
	const asked = { document, day, place, permits };
	const sold = listings(pack.visaOnArrival, asked).filter(
		({ index }) => entryPoint(pack, index, place, day).is !== "closed",
	);
	const free = listings(pack.visaFree, asked);
	return [...sold, ...free].map((rule) => ({
		kind: "rule",
		...{ rule, index: rule.index, visa: null, limit: rule },
		isFree: free.includes(rule),
		...noExtensions,
	}));
}

/** Where no visa was recorded with an arrival: the only one, or the only list, that it can have been. */
function inferred(question: Question, stay: Stay): Basis {
	const { facts } = question;
	const { arrival } = stay;
	const visas = facts.visas.filter((visa) =>
		mayHaveEntered(question, stay, visa),
	);
	const lists = mayHaveBeenListed(question, arrival);
	const unknown: Basis = { kind: "unknown", visa: null, ...noExtensions };
	if (visas.length + lists.length !== 1 || arrival.onOtherPassport)
		return unknown;
	const [list] = lists;
	if (list) return list;
	const [visa] = visas;
	if (!visa) return unknown;
	const mayBeOn = facts.crossings.filter(
		({ day, direction, visaNumber }) =>
			direction === "arrival" &&
			visaNumber === undefined &&
			day >= visa.issuedOn,
	);
	const arrivals = [...arrivalsOn(visa, facts.crossings), ...mayBeOn]
		.map(({ day }) => day)
		.sort();
	const at = arrivals.lastIndexOf(arrival.day);
	return onRecord(question, stay, visa, extensionsOf(visa, arrivals, at));
}

/** What the arrival of a stay allowed: the visa it was made on, else a list of that day. */
export function basisOf(question: Question, stay: Stay): Basis {
	const { visa, extensions, unplaced } = stay;
	if (visa) return onRecord(question, stay, visa, { extensions, unplaced });
	if (stay.arrival.visaNumber !== undefined)
		return { kind: "unknown", visa: null, ...noExtensions };
	return onList(question, stay) ?? inferred(question, stay);
}
