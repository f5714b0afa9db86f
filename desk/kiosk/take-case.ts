import { queueLimit } from "../../core/crossing/state.ts";
import type { Day } from "../../core/day.ts";
import type { Case, CaseMember } from "../../core/kiosk/route.ts";
import { failedReadings } from "../../core/kiosk/steps.ts";
import type { PackInForce } from "../../core/law/pack.ts";
import { type Phrase, phrase } from "../../core/phrase.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Counter } from "../counter/counter.ts";

/** The counter's clock and law: who crosses midnight waiting arrives on the day of the decision. */
export interface CounterNow extends PackInForce {
	readonly nowMs: number;
	readonly day: Day;
}

/** Why they come, in the officer's words; of the gate only what is no repetition. */
function broughtWith(found: Case, { reasons }: CaseMember): Phrase[] {
	const failed = failedReadings(found.attempts);
	return [
		phrase("kiosk.from", { case: found.caseNumber }),
		...[...found.reasons, ...reasons]
			.filter((code) => code !== "autogate.officer")
			.map((code) => phrase(code)),
		...(failed === 0 ? [] : [phrase("kiosk.misread", { count: failed })]),
	];
}

/**
 * Brings a case to the counter: its passports one after the other, with what
 * the kiosk found and the codes that were shown. Code: `case.counterFull`.
 */
export function bringToCounter(
	counter: Counter,
	found: Case,
	now: CounterNow,
): Result<Record<string, never>> {
	const { queue } = counter.state();
	if (queue.length + found.members.length > queueLimit)
		return fail("case.counterFull");
	for (const member of found.members)
		counter.dispatch({
			kind: "documentRead",
			reading: {
				...member.reading,
				receivedAtMs: now.nowMs,
				day: now.day,
				pack: now.pack,
				packDigest: now.packDigest,
				brought: broughtWith(found, member),
			},
		});
	for (const companion of found.companions)
		counter.dispatch({ kind: "documentScanned", companion });
	return ok({});
}
