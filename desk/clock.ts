import type { Day } from "../core/day.ts";
import { dayAt } from "./config/desk-config.ts";

/** The time, and the day that it is at the desk. */
export interface DeskClock {
	readonly nowMs: () => number;
	readonly today: () => Day;
}

export function deskClock(timeZone: string, nowMs: () => number): DeskClock {
	return { nowMs, today: () => dayAt(timeZone, nowMs()) };
}
