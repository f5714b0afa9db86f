import type { Day } from "../day.ts";
import type { Evidence } from "./evidence.ts";

/** Where a rule comes from, and how far that was confirmed. */
export interface Rule {
	readonly ruleId: string;
	/** The legal instrument as it is cited. */
	readonly instrument: string;
	/** Where the text was seen; absent: nowhere but in the instrument's name. */
	readonly source?: string | undefined;
	readonly evidence: Evidence;
	/** The day on which somebody last read the source. */
	readonly readOn?: Day | undefined;
	/** First day on which the rule is in force. */
	readonly from: Day;
	/** Last day; absent while the rule is in force. */
	readonly until?: Day | undefined;
}

/** The rules of a list that are in force on a day. */
export function inForce<R extends Rule>(rules: readonly R[], day: Day): R[] {
	return rules.filter(
		(rule) =>
			rule.from <= day && (rule.until === undefined || day <= rule.until),
	);
}
