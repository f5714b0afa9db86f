import type { Day } from "../day.ts";
import { addMonths, later } from "./days.ts";
import type { RulePack } from "./pack.ts";
import { placedRules } from "./rules-of.ts";

/** Lists change by decree several times a year: a longer silence is a pack nobody keeps. */
const longestSilenceMonths = 6;

/** The last day until `today` on which the pack was made or one of its rules began. */
export function newestDay(pack: RulePack, today: Day): Day {
	return placedRules(pack)
		.map(({ rule }) => rule.from)
		.filter((from) => from <= today)
		.reduce(later, pack.issuedOn);
}

function isLongAgo(day: Day, today: Day): boolean {
	return addMonths(day, longestSilenceMonths) < today;
}

/** Since when a pack saw no change, once that is too long ago; null: it is kept. */
export function unchangedSince(pack: RulePack, today: Day): Day | null {
	// A counter asks at each of its views: rules are looked through only in a pack made long ago.
	if (!isLongAgo(pack.issuedOn, today)) return null;
	const newest = newestDay(pack, today);
	return isLongAgo(newest, today) ? newest : null;
}
