import type { PastCrossing, VisaRecord } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import { later } from "./days.ts";

/**
 * The last day of a stay that began with `arrival`: what was granted then decides, whatever the law
 * or a register says of that day now; only an extension that the visa tells of makes it longer.
 * Null: nothing was granted, and nothing can be counted.
 */
export function lastGrantedDay(
	{ permittedUntil }: Pick<PastCrossing, "permittedUntil">,
	visa: Pick<VisaRecord, "extensions"> | null,
	/** By the law of today; null: it tells none. */
	counted: Day | null,
): Day | null {
	if (permittedUntil === undefined) return counted;
	const isExtended = (visa?.extensions?.length ?? 0) > 0;
	return isExtended && counted !== null
		? later(permittedUntil, counted)
		: permittedUntil;
}
