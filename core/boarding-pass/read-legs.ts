import type { Day } from "../day.ts";
import { fail, ok, type Result } from "../result.ts";
import type {
	BoardingPass,
	BoardingPassLeg,
	BoardingPassProblem,
} from "./boarding-pass.ts";
import { column, sizeAt, sizeFailure } from "./columns.ts";
import { fromYearDay, toYearDay, type YearDay } from "./dates.ts";
import { flightDay, issueDay } from "./days-of-pass.ts";
import {
	type Conditional,
	readConditional,
	variableEnd,
} from "./read-conditional.ts";

type Mutable<T> = { -readonly [name in keyof T]: T[name] };

export interface ReadLegs
	extends Pick<BoardingPass, "legs" | "version" | "unique" | "issuedOn"> {
	/** Where the text goes on. */
	readonly end: number;
}

/** Characters that every leg has before its variable field, its size included. */
const LEG_LENGTH = 37;
const SIZE = 35;
const DAY = 21;
const SEQUENCE = 29;

/**
 * The legs of a pass from `at` on, with their days. The first flies from the day of
 * issue on (or its eve), each other from the one before it on; without a day of issue
 * the first is the nearest to today, and a remark says so. Errors:
 * `boardingPass.truncated`, `.size`, `.versionMarker`.
 */
export function readLegs(
	text: string,
	at: number,
	count: number,
	todayText: Day,
	problems: BoardingPassProblem[],
): Result<ReadLegs> {
	const today = toYearDay(todayText);
	const legs: BoardingPassLeg[] = [];
	const read: Mutable<ReadLegs> = { legs, issuedOn: null, end: at };
	let from: YearDay | null = null;
	for (let leg = 0; leg < count; leg++) {
		const start = read.end;
		const variable = start + LEG_LENGTH;
		if (variable > text.length) {
			return fail("boardingPass.truncated", `leg at ${start}`);
		}
		const size = sizeAt(text, start + SIZE, variable);
		if (size < 0) return sizeFailure(start + SIZE, variable);
		const place = { isFirst: leg === 0, isLast: leg === count - 1 };
		const end = variableEnd(text, variable, size, place, problems);
		if (end > text.length) {
			return fail("boardingPass.truncated", `field at ${variable}`);
		}
		const items = readConditional(text, variable, end, place, problems);
		if (!items.ok) return items;
		if (leg === 0) {
			from = issueDay(items.value, variable, today, problems);
			if (items.value.version !== undefined) read.version = items.value.version;
			if (items.value.unique !== undefined) read.unique = items.value.unique;
			read.issuedOn = from === null ? null : fromYearDay(from);
		}
		const day = flightDay(text, start + DAY, leg, from, today, problems);
		if (day !== null) from = day;
		reportSequence(text, start, leg, problems);
		legs.push(legAt(text, start, day, items.value));
		read.end = end;
	}
	return ok(read);
}

/** Signs there mean columns that have shifted. */
function reportSequence(
	text: string,
	start: number,
	leg: number,
	problems: BoardingPassProblem[],
): void {
	const offset = start + SEQUENCE;
	if (/^[0-9A-Z ]{5}/.test(text.slice(offset, offset + 5))) return;
	const field = `legs[${leg}].sequence`;
	problems.push({ code: "boardingPass.characters", field, offset });
}

function legAt(
	text: string,
	start: number,
	day: YearDay | null,
	{ repeated, airlinePrivate }: Conditional,
): BoardingPassLeg {
	const leg: Mutable<BoardingPassLeg> = {
		pnr: column(text, start, start + 7),
		from: column(text, start + 7, start + 10),
		to: column(text, start + 10, start + 13),
		carrier: column(text, start + 13, start + 16),
		flight: column(text, start + 16, start + 21),
		julianDate: column(text, start + 21, start + 24),
		date: day === null ? null : fromYearDay(day),
		compartment: column(text, start + 24, start + 25),
		seat: column(text, start + 25, start + 29),
		sequence: column(text, start + 29, start + 34),
		status: column(text, start + 34, start + 35),
	};
	if (repeated !== undefined) leg.repeated = repeated;
	if (airlinePrivate !== undefined) leg.airlinePrivate = airlinePrivate;
	return leg;
}
