import type { Phrase } from "../phrase.ts";
import { phrase } from "../phrase.ts";
import type { CheckName, SourceStamp } from "./facts.ts";
import type { Freshness } from "./freshness.ts";

/**
 * Unknown is never clear: the source is missing, too old, or could not be asked. Possible: an
 * entry may be this person, and an officer has not said yet whether it is.
 */
export const checkValues = ["hit", "possible", "clear", "unknown"] as const;
export type CheckValue = (typeof checkValues)[number];

export interface CheckResult {
	readonly check: CheckName;
	readonly value: CheckValue;
	readonly source: string;
	readonly asOfMs: number | null;
	readonly freshness: Freshness;
	readonly reasons: readonly Phrase[];
}

/** What a check found, before the age of its source is weighed. */
export interface Finding {
	/** notAsked: what is needed to ask was not on the document. */
	readonly found: "hit" | "possible" | "nothing" | "notAsked";
	readonly reasons: readonly Phrase[];
}

/**
 * A hit, or a possible one, stands whatever the age of its source. "Nothing found" counts only
 * where the source is fresh and the question could be asked in full.
 */
export function weigh(
	check: CheckName,
	finding: Finding,
	stamp: SourceStamp,
	freshness: Freshness,
): CheckResult {
	const base = {
		check,
		source: stamp.source,
		asOfMs: stamp.asOfMs,
		freshness,
	};
	const { found } = finding;
	if (found === "hit" || found === "possible") {
		return { ...base, value: found, reasons: finding.reasons };
	}
	if (found === "nothing" && freshness === "fresh") {
		return { ...base, value: "clear", reasons: finding.reasons };
	}
	// A source that was never there found nothing: "clear" would be untrue.
	const wasAsked = found === "notAsked" || freshness !== "missing";
	const reasons = wasAsked ? [...finding.reasons] : [];
	if (freshness !== "fresh") reasons.unshift(phrase(`source.${freshness}`));
	return { ...base, value: "unknown", reasons };
}
