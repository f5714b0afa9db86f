import type { Desk, Reading } from "../crossing/state.ts";
import type { KioskLanguage } from "../languages.ts";
import { inForce } from "../law/pack.ts";
import type { DeclarationRule } from "../law/pack-extras.ts";
import { kioskQuestions } from "./questions.ts";

/** How a lane is set up, beside what its desk is. */
export interface LaneRules {
	/** Silence before the warning. */
	readonly idleMs: number;
	/** From the warning until everything is wiped. */
	readonly warningMs: number;
	/** The result stays this long without a hand. */
	readonly resultMs: number;
	readonly goodbyeMs: number;
	/**
	 * Both must be longer than any look-up takes; their length is the same for
	 * everybody, so that nothing can be told from it.
	 */
	readonly checkingMs: number;
	readonly preparingMs: number;
	/** Share of those who could use the gate that goes to the counter by chance, 0 to 1. */
	readonly routineShare: number;
	/** How often more time may be asked for. */
	readonly mostExtensions: number;
}

/** EN 301 549 and WCAG 2.2 §2.2.1: at least ten extensions. */
export const plainLane: LaneRules = {
	idleMs: 30_000,
	warningMs: 15_000,
	resultMs: 25_000,
	goodbyeMs: 6_000,
	checkingMs: 800,
	preparingMs: 700,
	routineShare: 0.03,
	mostExtensions: 20,
};

/** The questions that the law of that day asks of who arrives; nobody read: none. */
export function declarationsOn(
	desk: Desk,
	reading: Pick<Reading, "pack" | "day"> | undefined,
): readonly DeclarationRule[] {
	return desk.direction === "arrival" && reading
		? inForce(reading.pack.declarations, reading.day)
		: [];
}

/** Those of them that the kiosk can ask. */
export function questionsOn(
	desk: Desk,
	reading: Pick<Reading, "pack" | "day"> | undefined,
): readonly DeclarationRule[] {
	return declarationsOn(desk, reading).filter(({ code }) =>
		kioskQuestions.includes(code),
	);
}

/** What does not change while a lane is open. */
export interface Lane {
	readonly desk: Desk;
	readonly rules: LaneRules;
	/** Spoken to whoever comes next. */
	readonly home: KioskLanguage;
}
