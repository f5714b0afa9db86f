import type { Day } from "../day.ts";
import { type EntryPointRule, inForce, type RulePack } from "./pack.ts";

/** The rules that keep an index from a checkpoint; empty: it may enter there. */
export function closedAt(
	pack: RulePack,
	index: string,
	place: string,
	day: Day,
): EntryPointRule[] {
	const rules = inForce(pack.entryPoints, day).filter((entry) =>
		entry.indices.includes(index),
	);
	return rules.some((entry) => entry.places.includes(place)) ? [] : rules;
}
