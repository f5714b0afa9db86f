import type { SourceStamp } from "./facts.ts";

export type Freshness = "fresh" | "stale" | "missing";

const hourMs = 3_600_000;

/**
 * Whether a source is young enough to say that there is nothing against a
 * traveller. Data further ahead of the clock than it may be behind is stale
 * too: with a clock set back nothing would ever grow old.
 */
export function freshnessOf(
	stamp: SourceStamp,
	nowMs: number,
	maximumAgeHours: number,
): Freshness {
	if (stamp.asOfMs === null) return "missing";
	return Math.abs(nowMs - stamp.asOfMs) <= maximumAgeHours * hourMs
		? "fresh"
		: "stale";
}

/** Whole hours since the data was true; 0 for a clock that runs behind. */
export function ageInHours(stamp: SourceStamp, nowMs: number): number {
	return stamp.asOfMs === null
		? 0
		: Math.max(0, Math.floor((nowMs - stamp.asOfMs) / hourMs));
}
