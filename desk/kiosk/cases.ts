import { mostWaiting } from "../../contract/limits.ts";
import type { Case } from "../../core/kiosk/route.ts";

export interface WaitingCase {
	readonly laneId: string;
	readonly case: Case;
	readonly closedAtMs: number;
}

/** Cases that wait for an officer; in memory only, and not for long. */
export interface Cases {
	add(waiting: WaitingCase): void;
	/** The case, which then waits no more. */
	take(caseNumber: string): WaitingCase | null;
	/** Drops what has waited for an hour; true when there was any. */
	forget(nowMs: number): boolean;
	/** Alerts first, then the oldest. */
	all(nowMs: number): readonly WaitingCase[];
	clear(): void;
}

/** Of those who went away only a listed one is kept. */
export function isForOfficer({ route, isLeft, isAlert }: Case): boolean {
	return route === "counter" && (!isLeft || isAlert);
}

const keptMs = 60 * 60_000;

export function createCases(): Cases {
	let held: WaitingCase[] = [];
	function forget(nowMs: number): boolean {
		const before = held.length;
		held = held.filter(({ closedAtMs }) => nowMs - closedAtMs < keptMs);
		return held.length < before;
	}
	return {
		forget,
		add(waiting) {
			held = [...held, waiting];
			if (held.length <= mostWaiting) return;
			// The oldest that can be spared: an alert only where there are but alerts.
			const spared = held.find((one) => !one.case.isAlert) ?? held[0];
			held = held.filter((one) => one !== spared);
		},
		take(caseNumber) {
			const found = held.find((one) => one.case.caseNumber === caseNumber);
			held = held.filter((one) => one !== found);
			return found ?? null;
		},
		all(nowMs) {
			forget(nowMs);
			return [...held].sort(
				(a, b) =>
					Number(b.case.isAlert) - Number(a.case.isAlert) ||
					a.closedAtMs - b.closedAtMs,
			);
		},
		clear() {
			held = [];
		},
	};
}
