import type { Day } from "../day.ts";
import { type EntryPointRule, inForce, type RulePack } from "./pack.ts";

/**
 * Whether an index may enter at a checkpoint: open · closed: the pack knows the
 * checkpoint and does not name it for the index · unknown: the pack does not know it.
 */
export interface EntryPoint {
	readonly is: "open" | "closed" | "unknown";
	/** The rules that do not name it; empty where it is open. */
	readonly because: readonly EntryPointRule[];
}

/** A pack names no checkpoint for its own sake: one that any rule or zone names is known. */
function isKnown(pack: RulePack, place: string): boolean {
	const lists = [...pack.visaFree, ...pack.visaOnArrival, ...pack.entryPoints];
	return (
		Object.hasOwn(pack.timeZones, place) ||
		lists.some(({ places }) => places?.includes(place))
	);
}

export function entryPoint(
	pack: RulePack,
	index: string,
	place: string,
	day: Day,
): EntryPoint {
	const rules = inForce(pack.entryPoints, day).filter((entry) =>
		entry.indices.includes(index),
	);
	if (
		rules.length === 0 ||
		rules.some((entry) => entry.places.includes(place))
	) {
		return { is: "open", because: [] };
	}
	return { is: isKnown(pack, place) ? "closed" : "unknown", because: rules };
}
