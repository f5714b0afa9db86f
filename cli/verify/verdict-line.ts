import type { Assessment } from "../../core/law/assessment.ts";
import type { Case } from "./case.ts";
import { proofSentence } from "./proof-sentence.ts";

/** A verdict as one line of `lintas verify`, without the case's id. */
export function verdictLine(given: Case, found: Assessment) {
	const { verdict, outcome, overstay } = found;
	return {
		verdict,
		outcome,
		checks: Object.fromEntries(
			found.checks.map(({ check, value, source }) => [
				check,
				{ value, source, asOf: given.sources[check]?.asOf ?? null },
			]),
		),
		because: found.because.map(({ ruleId }) => ruleId),
		permittedUntil: found.permittedUntil,
		overstay:
			overstay === null
				? null
				: {
						days: overstay.days,
						charge: overstay.charge,
						currency: overstay.currency,
						consequence: overstay.consequence,
					},
		proof: proofSentence(given, found),
	};
}
