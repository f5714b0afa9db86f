import type { Day } from "../day.ts";
import { type Phrase, phrase } from "../phrase.ts";
import type { Finding } from "./check-result.ts";
import type {
	BanRecord,
	InterpolRecord,
	LinkedPassport,
	TravellerFacts,
} from "./facts.ts";

/**
 * The finding of a list that is asked by document and by name. The search by
 * name needs a whole date of birth: without one it could not be made, and
 * "nothing found" is not an answer.
 */
function listed(
	hits: readonly Phrase[],
	dateOfBirth: Day | null,
	clear: Phrase,
): Finding {
	if (hits.length > 0) return { isHit: true, reasons: hits };
	return dateOfBirth === null
		? { isHit: null, reasons: [phrase("identity.incomplete")] }
		: { isHit: false, reasons: [clear] };
}

function isInForce(ban: BanRecord, day: Day): boolean {
	return ban.from <= day && (ban.until === undefined || day <= ban.until);
}

/** Tangkal keeps out at arrival, cegah keeps in at departure. */
export function checkBan(
	bans: readonly BanRecord[],
	day: Day,
	direction: "arrival" | "departure",
	dateOfBirth: Day | null,
): Finding {
	const kind = direction === "arrival" ? "tangkal" : "cegah";
	const hits = bans
		.filter((ban) => ban.kind === kind && isInForce(ban, day))
		.map((ban) =>
			phrase(`ban.${ban.kind}`, {
				requestedBy: ban.requestedBy,
				from: ban.from,
			}),
		);
	return listed(hits, dateOfBirth, phrase("ban.clear"));
}

export function checkPassports(passports: readonly LinkedPassport[]): Finding {
	const flagged = passports.filter((passport) => passport.flagged);
	if (flagged.length > 0) {
		return {
			isHit: true,
			reasons: flagged.map(({ documentNumber, issuingState }) =>
				phrase("passports.flagged", { documentNumber, issuingState }),
			),
		};
	}
	return {
		isHit: false,
		reasons: [
			passports.length === 0
				? phrase("passports.none")
				: phrase("passports.linked", { count: passports.length }),
		],
	};
}

export function checkInterpol(
	entries: readonly InterpolRecord[],
	dateOfBirth: Day | null,
): Finding {
	const hits = entries.map((entry) => phrase(`interpol.${entry.kind}`));
	return listed(hits, dateOfBirth, phrase("interpol.clear"));
}

/** Facts of a traveller of whom nothing is known, each source as stamped. */
export function noFacts(sources: TravellerFacts["sources"]): TravellerFacts {
	return {
		visas: [],
		bans: [],
		crossings: [],
		passports: [],
		interpol: [],
		sources,
	};
}
