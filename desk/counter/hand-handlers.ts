import type { Handlers } from "../../contract/define.ts";
import type { officerCalls } from "../../contract/officer.ts";
import { forwardFault } from "../../core/crossing/bring-forward.ts";
import { reasonFault } from "../../core/crossing/coded-reasons.ts";
import { setAsideFault } from "../../core/crossing/set-aside.ts";
import { handFault } from "../../core/crossing/sight.ts";
import { undoFault } from "../../core/crossing/undo.ts";
import { fail, ok } from "../../core/result.ts";
import { log } from "../log.ts";
import { decide } from "./decide.ts";
import type { DeskParts } from "./officer-handlers.ts";
import { removeWaiting } from "./remove-waiting.ts";
import { ulid } from "./ulid.ts";

const done = ok({});

type HandCalls = Pick<
	Handlers<typeof officerCalls>,
	| "decide"
	| "discard"
	| "setAside"
	| "removeWaiting"
	| "bringForward"
	| "undo"
	| "painted"
>;

/** The officer's eye and hand: what counts only for the person who was looked at. */
export function handHandlers(
	desk: Pick<
		DeskParts,
		"desk" | "session" | "counter" | "store" | "nowMs" | "steady"
	>,
): HandCalls {
	const { session, counter, steady } = desk;
	/** The inspection whose first painting stands in the log. */
	let logged: string | null = null;

	return {
		decide: (given) => decide(desk, given),

		discard({ inspectionId, sequence }) {
			if (!session.officer) return fail("crossing.signedOut");
			const meant = { inspectionId, seenView: sequence };
			const fault = handFault(counter.state(), meant);
			if (fault !== null) return fail(fault);
			return counter.dispatch({ kind: "discarded", ...meant })
				? done
				: fail("crossing.notNow");
		},

		setAside({ inspectionId, sequence, reasonCode, note }) {
			if (!session.officer) return fail("crossing.signedOut");
			const meant = { inspectionId, seenView: sequence };
			const { current } = counter.state();
			const fault =
				handFault(counter.state(), meant) ??
				setAsideFault(current) ??
				reasonFault(reasonCode, note);
			if (fault !== null) return fail(fault);
			return counter.dispatch({
				kind: "setAside",
				...meant,
				reasonCode,
				note,
			})
				? done
				: fail("crossing.notNow");
		},

		removeWaiting: (given) => removeWaiting(desk, given),

		bringForward({ waitingId }) {
			if (!session.officer) return fail("crossing.signedOut");
			const fault = forwardFault(counter.state(), waitingId);
			if (fault !== null) return fail(fault);
			return counter.dispatch({ kind: "broughtForward", waitingId })
				? done
				: fail("crossing.notNow");
		},

		undo({ crossingId }) {
			if (!session.officer) return fail("crossing.signedOut");
			const { accountId: officerId } = session.officer;
			const asked = { crossingId, officerId, atMs: steady.nowMs() };
			const fault = undoFault(counter.state(), asked);
			if (fault !== null) return fail(fault);
			const nextId = ulid(desk.nowMs());
			return counter.dispatch({ kind: "undoAsked", ...asked, nextId })
				? done
				: fail("crossing.notNow");
		},

		painted({ inspectionId, verdict, paintedAtMs }) {
			const { current } = counter.state();
			if (current?.reading.inspectionId !== inspectionId) return done;
			// Nobody looks at a counter where nobody is signed in.
			if (session.officer)
				counter.dispatch({
					kind: "painted",
					inspectionId,
					verdict,
					atMs: steady.nowMs(),
				});
			if (logged === inspectionId) return done;
			logged = inspectionId;
			const isJudged = current.phase !== "checking";
			const latencyMs = paintedAtMs - current.reading.receivedAtMs;
			log("painted", {
				inspectionId,
				paintedAtMs,
				latencyMs: Math.round(latencyMs * 10) / 10,
				verdict: isJudged ? current.assessment.verdict : null,
				outcome: isJudged ? current.assessment.situation : null,
				permittedUntil: isJudged ? current.assessment.permittedUntil : null,
			});
			return done;
		},
	};
}
