import type { Phrase } from "../phrase.ts";

/**
 * What a reason weighs, from what is said first to what is said last. listed: a list speaks
 * against the person or the document · forged: made or changed to deceive, or nobody can tell ·
 * possible: an entry may be this person · differs: two documents contradict each other, or one
 * proves nothing · earlier: an officer has refused or referred before · against: document, visa
 * or crossings say no · open: what could not be asked · noted: worth knowing · fine: speaks for.
 */
export const SEVERITIES = [
	"listed",
	"forged",
	"possible",
	"differs",
	"earlier",
	"against",
	"open",
	"noted",
	"fine",
] as const;
export type Severity = (typeof SEVERITIES)[number];

const byCode: Readonly<Record<string, Severity>> = {
	"lock.restored": "listed",
	"passports.flagged": "listed",
	"passports.hit": "listed",
	"document.forged": "forged",
	"document.fakeAddress": "forged",
	"document.sealChanged": "forged",
	"kiosk.doubtfulCode": "forged",
	"kiosk.from": "noted",
	"document.noExpiry": "noted",
	"document.region": "noted",
	"outcome.mismatch": "differs",
	"outcome.otherDocument": "differs",
	"outcome.documentMisread": "differs",
	"outcome.notATravelDocument": "differs",
	"outcome.notYetSynced": "open",
	"outcome.unknown": "open",
	"outcome.placeUnknown": "open",
	"outcome.stayUnknown": "open",
	"outcome.chipNotRead": "open",
	"outcome.visaFree": "fine",
	"outcome.visaValid": "fine",
	"outcome.residencePermit": "fine",
	"outcome.stayKept": "fine",
	"outcome.citizen": "fine",
	"proof.citizen": "fine",
};

const byArea: Readonly<Record<string, Severity>> = {
	ban: "listed",
	interpol: "listed",
	possible: "possible",
	document: "differs",
	earlier: "earlier",
	open: "open",
	source: "open",
	citizen: "noted",
	kiosk: "open",
};

/** A reason that nobody has weighed yet speaks against. */
export function severityOf({ code }: Phrase): Severity {
	const [area = ""] = code.split(".");
	return byCode[code] ?? byArea[area] ?? "against";
}

const rankOf = (reason: Phrase) => SEVERITIES.indexOf(severityOf(reason));

/**
 * The reasons of a verdict, what weighs most first; of one weight in the order in which they were
 * found. Beside a lock nothing is told that speaks for the traveller.
 */
export function mostSevereFirst(
	reasons: readonly Phrase[],
	isLocked: boolean,
): Phrase[] {
	return reasons
		.filter((reason) => !isLocked || severityOf(reason) !== "fine")
		.sort((a, b) => rankOf(a) - rankOf(b));
}
