import type { Day } from "../day.ts";

/** Where a rule comes from. A rule that nobody confirmed says so wherever it decides. */
export interface Rule {
	readonly ruleId: string;
	/** The legal instrument as it is cited. */
	readonly instrument: string;
	/** Where the text was seen; absent: nowhere but in the instrument's name. */
	readonly source?: string | undefined;
	readonly verified: boolean;
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
