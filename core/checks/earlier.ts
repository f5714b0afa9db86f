import type { Day } from "../day.ts";
import { daysBetween } from "../law/days.ts";
import { type Phrase, phrase } from "../phrase.ts";
import type { PastCrossing } from "./facts.ts";

/** What somebody at a counter did before with this document or person, short of letting them through. */
export const earlierKinds = [
	"refused",
	"referred",
	"released",
	"setAside",
] as const;
export type EarlierKind = (typeof earlierKinds)[number];

export interface EarlierEvent {
	readonly kind: EarlierKind;
	readonly atMs: number;
	readonly day: Day;
	readonly desk: string;
	/** Their name, or the account where nobody knows a name for it. */
	readonly officer: string;
	/** A code, of a release the words of the supervisor; empty: none was given. */
	readonly reason: string;
	readonly note?: string | undefined;
	/** Of the document that it happened to. */
	readonly documentNumber: string;
	readonly issuingState: string;
	/** Found by name and date of birth, on another document: it may be another person. */
	readonly byName?: boolean | undefined;
	/** An admission of that document, or of the one asked about, stands after it in the journal. */
	readonly isAdmittedSince: boolean;
}

/**
 * `noted`: told, and nothing hangs on it · `against`: nobody is admitted on it without a reason ·
 * `unknown`: the store did not say.
 */
export const earlierValues = ["clear", "noted", "against", "unknown"] as const;
export type EarlierValue = (typeof earlierValues)[number];

export interface EarlierFinding {
	readonly value: EarlierValue;
	/** One of what is against the traveller is a refusal, told or not. */
	readonly hasRefusal: boolean;
	/** Something that is against the traveller happened today or yesterday. */
	readonly isRecent: boolean;
	/** Who, when, where and why; refusals first, then what else is against them, the newest first. */
	readonly reasons: readonly Phrase[];
}

/** So many days ago a matter is fresh: a day at least, whatever the hour. */
const recentDays = 1;
/** A document put aside so often within those days is not a slip of the hand. */
const oftenAside = 2;

/** So many are told one by one. */
const mostTold = 3;

/** A refusal or referral stands until an officer has let the traveller through all the same. */
export function stands(
	{ kind, day, isAdmittedSince }: EarlierEvent,
	crossings: readonly PastCrossing[],
): boolean {
	if (kind !== "refused" && kind !== "referred") return false;
	// A crossing that another desk recorded has no hour: on the day itself it proves nothing.
	return !isAdmittedSince && !crossings.some((crossing) => crossing.day > day);
}

function told(event: EarlierEvent): Phrase {
	const { kind, byName, atMs, desk, officer, reason, note } = event;
	const values = {
		atMs,
		desk,
		officer,
		reason,
		note: note ? ` (${note})` : "",
	};
	return byName
		? phrase(`earlier.${kind}ByName`, {
				...values,
				document: `${event.issuingState} ${event.documentNumber}`,
			})
		: phrase(`earlier.${kind}`, values);
}

function toldOf(events: readonly EarlierEvent[]): Phrase[] {
	const more = events.length - mostTold;
	return [
		...events.slice(0, mostTold).map(told),
		...(more > 0 ? [phrase("list.more", { count: more })] : []),
	];
}

/** What happened to this document or person before; null: nobody could say. */
export function checkEarlier(
	earlier: readonly EarlierEvent[] | null,
	crossings: readonly PastCrossing[],
	today: Day,
): EarlierFinding {
	if (earlier === null)
		return {
			value: "unknown",
			hasRefusal: false,
			isRecent: false,
			reasons: [phrase("open.earlier")],
		};
	const isRecent = ({ day }: EarlierEvent) =>
		daysBetween(day, today) <= recentDays;
	const newest = [...earlier].sort((a, b) => b.atMs - a.atMs);
	const aside = newest.filter(
		(event) => event.kind === "setAside" && !event.byName && isRecent(event),
	);
	const isAgainst = (event: EarlierEvent) =>
		stands(event, crossings) ||
		(aside.length >= oftenAside && aside.includes(event));
	const against = newest.filter(isAgainst);
	const refusals = against.filter(({ kind }) => kind === "refused");
	const others = against.filter(({ kind }) => kind !== "refused");
	const noted = newest.filter(
		(event) => !isAgainst(event) && isRecent(event) && !event.byName,
	);
	return {
		value:
			against.length > 0 ? "against" : noted.length > 0 ? "noted" : "clear",
		hasRefusal: refusals.length > 0,
		isRecent: against.some(isRecent),
		// A refusal is not hidden behind any number of referrals.
		reasons: toldOf([...refusals, ...others, ...noted]),
	};
}
