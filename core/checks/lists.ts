import type { Day } from "../day.ts";
import { holderOf, type TravelDocument } from "../document/travel-document.ts";
import { tooNarrow } from "../names/match-person.ts";
import { type Phrase, phrase } from "../phrase.ts";
import type { Finding } from "./check-result.ts";
import type {
	BanRecord,
	InterpolRecord,
	LinkedPassport,
	ListName,
	TravellerFacts,
} from "./facts.ts";
import { type PossibleEntry, standingOf } from "./possible-entry.ts";

/** What a list says, with the entries that an officer looks at or has looked at. */
export interface ListFinding extends Finding {
	readonly possible: readonly PossibleEntry[];
}

interface Listed {
	readonly hits: readonly Phrase[];
	readonly possible: readonly PossibleEntry[];
}

/** What stands against the traveller, and what may. */
function sorted(
	document: TravelDocument,
	facts: TravellerFacts,
	entries: readonly Parameters<typeof standingOf>[2][],
): Listed {
	const hits: Phrase[] = [];
	const possible: PossibleEntry[] = [];
	for (const entry of entries) {
		const standing = standingOf(document, facts, entry);
		if (standing === "hit") hits.push(entry.title);
		else possible.push(standing);
	}
	return { hits, possible };
}

const isOpen = ({ answer }: PossibleEntry) => answer === null;

/** Who said that it is somebody else, and when. */
function answeredReasons(possible: readonly PossibleEntry[]): Phrase[] {
	return possible.flatMap(({ answer }) =>
		answer === null
			? []
			: [
					phrase("possible.notSame", {
						officer: answer.officerName,
						day: answer.day,
					}),
				],
	);
}

/**
 * The finding of a list that is asked by document and by name. What was asked too narrowly is
 * not known, even where an entry may be this person; and of more entries than were told the rest
 * may be.
 */
function finding(
	check: ListName,
	document: TravelDocument,
	facts: TravellerFacts,
	{ hits, possible }: Listed,
	clear: Phrase,
): ListFinding {
	if (hits.length > 0) return { found: "hit", reasons: hits, possible };
	const open = possible.filter(isOpen).length;
	const asked = open > 0 ? [phrase(`possible.${check}`, { count: open })] : [];
	const answered = answeredReasons(possible);
	const narrow = tooNarrow(holderOf(document));
	if (narrow !== null) {
		const reasons = [phrase(narrow), ...asked, ...answered];
		return { found: "notAsked", reasons, possible };
	}
	if (open > 0)
		return { found: "possible", reasons: [...asked, ...answered], possible };
	if (facts.cut?.includes(check) === true) {
		const reasons = [phrase("possible.cut"), ...answered];
		return { found: "notAsked", reasons, possible };
	}
	return { found: "nothing", reasons: [clear, ...answered], possible };
}

function isInForce(ban: BanRecord, day: Day): boolean {
	return ban.from <= day && (ban.until === undefined || day <= ban.until);
}

/** Tangkal keeps out at arrival, cegah keeps in at departure. */
export function checkBan(
	document: TravelDocument,
	facts: TravellerFacts,
	day: Day,
	direction: "arrival" | "departure",
): ListFinding {
	const kind = direction === "arrival" ? "tangkal" : "cegah";
	const entries = facts.bans
		.filter((ban) => ban.kind === kind && isInForce(ban, day))
		.map((ban) => ({
			check: "ban" as const,
			entryId: ban.banId,
			listed: ban,
			title: phrase(`ban.${ban.kind}`, {
				requestedBy: ban.requestedBy,
				from: ban.from,
			}),
		}));
	const listed = sorted(document, facts, entries);
	return finding("ban", document, facts, listed, phrase("ban.clear"));
}

/** INTERPOL's lost and stolen documents name their owner, who was robbed: the number alone counts. */
export function checkInterpol(
	document: TravelDocument,
	facts: TravellerFacts,
): ListFinding {
	const hits: Phrase[] = [];
	const notices: InterpolRecord[] = [];
	for (const entry of facts.interpol) {
		if (entry.kind === "sltd") hits.push(phrase("interpol.sltd"));
		else notices.push(entry);
	}
	const listed = sorted(
		document,
		facts,
		notices.map((entry) => ({
			check: "interpol",
			entryId: entry.entryId,
			listed: {
				...entry,
				surname: entry.surname ?? "",
				givenNames: entry.givenNames ?? "",
			},
			title: phrase("interpol.notice"),
		})),
	);
	// What stands for the person when it is one, may stand for another until then.
	const possible = listed.possible.map((entry) => ({
		...entry,
		title: phrase("possible.notice"),
	}));
	return finding(
		"interpol",
		document,
		facts,
		{ hits: [...hits, ...listed.hits], possible },
		phrase("interpol.clear"),
	);
}

/** The same words for the link list, where a passport is no entry against anybody. */
export const passportId = ({
	issuingState,
	documentNumber,
}: Pick<LinkedPassport, "issuingState" | "documentNumber">) =>
	`${issuingState} ${documentNumber}`;

/** The passports that are this person's, and those that may be. */
export function sortedPassports(
	document: TravelDocument,
	facts: TravellerFacts,
): {
	readonly own: readonly LinkedPassport[];
	readonly possible: readonly PossibleEntry[];
} {
	const own: LinkedPassport[] = [];
	const possible: PossibleEntry[] = [];
	for (const passport of facts.passports) {
		const { documentNumber, issuingState } = passport;
		const standing = passport.byName
			? standingOf(document, facts, {
					check: "passports",
					entryId: passportId(passport),
					listed: passport,
					title: phrase("possible.passport", { documentNumber, issuingState }),
				})
			: "hit";
		if (standing === "hit") own.push(passport);
		else possible.push(standing);
	}
	return { own, possible };
}

export function checkPassports(
	document: TravelDocument,
	facts: TravellerFacts,
): ListFinding {
	const { own, possible } = sortedPassports(document, facts);
	const hits = own
		.filter(({ flagged }) => flagged)
		.map(({ documentNumber, issuingState }) =>
			phrase("passports.flagged", { documentNumber, issuingState }),
		);
	if (hits.length > 0) return { found: "hit", reasons: hits, possible };
	const open = possible.filter(isOpen).length;
	const answered = answeredReasons(possible);
	if (open > 0) {
		const reasons = [
			phrase("possible.passports", { count: open }),
			...answered,
		];
		return { found: "possible", reasons, possible };
	}
	const told =
		own.length === 0
			? phrase("passports.none")
			: phrase("passports.linked", { count: own.length });
	return { found: "nothing", reasons: [told, ...answered], possible };
}

/** Facts of a traveller of whom nobody told anything, each source as stamped. */
export function noFacts(sources: TravellerFacts["sources"]): TravellerFacts {
	return {
		visas: [],
		bans: [],
		crossings: [],
		passports: [],
		interpol: [],
		earlier: null,
		sources,
	};
}
