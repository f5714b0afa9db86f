import type { StayExtension } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import { addDays, later } from "./days.ts";
import {
	type Past,
	permittedUntil,
	type StayLimit,
	withinLimit,
} from "./stay.ts";

/** What the extensions of one stay make of its last day, in the order in which they are told. */
export function extended(last: Day, extensions: readonly StayExtension[]): Day {
	return extensions.reduce<Day>(
		(until, { days, from }) =>
			from === undefined
				? addDays(until, days)
				: later(until, permittedUntil(from, days)),
		last,
	);
}

/** The same within what the law allows in one stay; never earlier than without them. */
export function withExtensions(
	limit: StayLimit,
	arrival: Day,
	last: Day,
	extensions: readonly StayExtension[],
	past: Past,
): Day {
	if (extensions.length === 0) return last;
	const until = extended(last, extensions);
	return later(last, withinLimit(limit, arrival, until, past) ?? last);
}
