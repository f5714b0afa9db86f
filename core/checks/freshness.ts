import type { SourceStamp } from "./facts.ts";

export type Freshness = "fresh" | "stale" | "missing";

const hourMs = 3_600_000;

/** Whether a source is young enough to say that there is nothing against a traveller. */
export function freshnessOf(
	stamp: SourceStamp,
	nowMs: number,
	maximumAgeHours: number,
): Freshness {
	if (stamp.asOfMs === null) return "missing";
	return nowMs - stamp.asOfMs <= maximumAgeHours * hourMs ? "fresh" : "stale";
}

/** Whole hours since the data was true; 0 for a clock that runs behind. */
export function ageInHours(stamp: SourceStamp, nowMs: number): number {
	return stamp.asOfMs === null
		? 0
		: Math.max(0, Math.floor((nowMs - stamp.asOfMs) / hourMs));
}
