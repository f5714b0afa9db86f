import type { Rule } from "./rule.ts";

/** How long a stay lasts; a rule tells one of them. The arrival day is the first. */
export interface StayLength {
	readonly stayDays?: number | undefined;
	/** Six months from 1 May end on 31 October. */
	readonly calendarMonths?: number | undefined;
	/** The stay has no last day. */
	readonly isUnlimited?: boolean | undefined;
}

/** Days of presence that a moving window may hold; both crossing days count. */
export interface RollingWindow {
	readonly days: number;
	readonly maximumDays: number;
}

/** What a stay cannot last longer than, whatever was extended. */
export type LongestStay = Pick<StayLength, "stayDays" | "calendarMonths">;

export const stayPermitEffects = ["extends", "ends"] as const;

/** A permit that a foreigner is given during a stay, and with which nobody enters. */
export interface StayPermitRule extends Rule {
	readonly index: string;
	readonly purpose?: string | undefined;
	/** extends: the stay lasts at least until its last day · ends: its last day is the last, whatever held before. */
	readonly effect: (typeof stayPermitEffects)[number];
	/** From its day of issue, where its record states no last day. */
	readonly stayDays?: number | undefined;
}
