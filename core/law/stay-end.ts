import type { VisaRecord } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import { type Phrase, phrase } from "../phrase.ts";
import type { Question } from "./assessment.ts";
import { earlier, later } from "./days.ts";
import { extended, withExtensions } from "./extended-stay.ts";
import { withAddition } from "./free-entry.ts";
import type { Rule } from "./pack.ts";
import { countedBefore } from "./past-days.ts";
import { stayProof } from "./standing.ts";
import { lastDayOfStay } from "./stay.ts";
import { type Basis, basisOf } from "./stay-basis.ts";
import type { HeldPermit } from "./stay-permits.ts";
import type { Stay } from "./stays.ts";

/** Until when a stay was allowed. */
export interface StayEnd {
	/** The last day, whatever is not known; null: nobody can tell one. */
	readonly until: Day | null;
	/** Something that nobody can tell may make it later. */
	readonly mayBeLater: boolean;
	readonly isCancelled: boolean;
	readonly isFree: boolean;
	readonly visa: VisaRecord | null;
	readonly rules: readonly Rule[];
	readonly proof: Phrase | null;
}

/** What a permit says of the end of a stay. */
export function permitProof({ visa, until, rule }: HeldPermit): Phrase {
	return phrase("proof.permit", {
		rule: visa.index,
		issuedOn: visa.issuedOn,
		until,
		instrument: rule.instrument,
	});
}

/** The end of a stay by its arrival and its extensions. */
function ofArrival(question: Question, stay: Stay, basis: Basis): StayEnd {
	const { arrival } = stay;
	const granted = arrival.permittedUntil;
	const common = {
		visa: basis.visa,
		mayBeLater: false,
		isCancelled: false,
		isFree: false,
		rules: [],
		proof: null,
	};
	if (basis.kind === "cancelled")
		return { ...common, until: null, isCancelled: true };
	const grantedProof = (until: Day) =>
		phrase("proof.granted", { arrival: arrival.day, until });
	const mayBeLater = basis.unplaced.length > 0;
	if (basis.kind === "unknown") {
		// An extension adds to what was granted; without that nothing is known that it could add to.
		const until =
			granted === undefined ? null : extended(granted, basis.extensions);
		return {
			...common,
			until,
			mayBeLater: mayBeLater || until === null,
			proof: until === null ? null : grantedProof(until),
		};
	}
	const { rule, limit, index, addition, extensions, isFree } = basis;
	const past = () => countedBefore(question, arrival.day);
	const base = lastDayOfStay(limit, arrival.day, past);
	// Where nothing was left, the arrival day itself was the last.
	const counted = withAddition(addition, arrival.day, base) ?? arrival.day;
	const start = granted === undefined ? counted : earlier(granted, counted);
	const lawful = withExtensions(limit, arrival.day, start, extensions, past);
	// What was granted stands, whatever the law or a register says of that day now.
	const until = granted === undefined ? lawful : later(granted, lawful);
	const isCounted =
		until === withExtensions(limit, arrival.day, counted, extensions, past);
	const told = addition ?? rule;
	return {
		...common,
		until,
		mayBeLater,
		isFree,
		rules: addition ? [rule, addition] : [rule],
		proof: isCounted
			? stayProof({
					arrival: arrival.day,
					until,
					rule: told,
					index,
					usedDays: limit.usedDays,
					past,
				})
			: grantedProof(until),
	};
}

/**
 * Until when a stay that is not over was allowed: by its arrival and its own extensions, by what
 * was granted during it, and by the permit that ends it, after which nothing else counts.
 */
export function stayEnd(
	question: Question,
	stay: Stay,
	permits: readonly HeldPermit[],
): StayEnd {
	let end = ofArrival(question, stay, basisOf(question, stay));
	for (const permit of permits) {
		const { effect, until, visa, rule } = permit;
		const isNoLater = end.until !== null && until <= end.until;
		if (effect === "extends" && isNoLater) continue;
		end = {
			until,
			// An end that is not known stays so, unless a permit ends it.
			mayBeLater: effect === "extends" && end.mayBeLater,
			isCancelled: false,
			isFree: false,
			visa,
			rules: [rule],
			proof: permitProof(permit),
		};
	}
	return end;
}
