import fc from "fast-check";
import { addDays } from "../../../core/law/days.ts";
import { standingOf } from "../../../core/law/situation.ts";
import { questionOf } from "./cases.ts";
import {
	epoch,
	type History,
	kinds,
	naiveEnd,
	pack,
	toldOf,
} from "./naive-stay.ts";

const visits = fc.array(
	fc.record({
		gap: fc.nat({ max: 60 }),
		length: fc.nat({ max: 70 }),
		on: fc.constantFrom(...kinds),
		isClosed: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn > 0),
	}),
	{ minLength: 1, maxLength: 6 },
);

/** Of a visit that there was, or of a day around one. */
function extension(arrivals: readonly number[]) {
	const arrival = fc.constantFrom(...arrivals);
	return fc.record({
		days: fc.integer({ min: 1, max: 80 }),
		how: fc.constantFrom("arrival" as const, "from" as const, "none" as const),
		page: fc.oneof(
			arrival,
			arrival.chain((page) => fc.integer({ min: page, max: page + 120 })),
		),
	});
}

/** Visits of any kind, one after the other, with what was granted and extended. */
export const histories: fc.Arbitrary<History> = visits.chain((drawn) => {
	const bare = { visits: drawn, extensions: [], granted: null };
	const arrivals = toldOf(bare).pages.map(([from]) => from);
	return fc.record({
		visits: fc.constant(drawn),
		extensions: fc.array(extension(arrivals), { maxLength: 3 }),
		granted: fc.option(fc.integer({ min: 0, max: 200 })),
	});
});

/** Days from the last arrival to the departure. */
export const stayed = fc.nat({ max: 220 });

type Said = readonly [string, string | null, number];

/** What the engine says of a departure, and what one says who turns the pages. */
export function saidOf(
	history: History,
	days: number,
): { readonly engine: Said; readonly naive: Said } {
	const told = toldOf(history);
	const page = (told.pages.at(-1)?.[0] ?? 0) + days;
	const { last, mayBeLater } = naiveEnd(history, told);
	const until = addDays(epoch, last);
	const { situation, permittedUntil, overstay } = standingOf(
		questionOf({
			pack,
			place: "FRA",
			direction: "departure",
			day: addDays(epoch, page),
			document: { dateOfExpiry: "2099-01-01" },
			facts: { visas: told.visas, crossings: told.crossings },
		}),
	);
	return {
		engine: [situation, permittedUntil, overstay?.days ?? 0],
		naive:
			page <= last
				? ["stayKept", until, 0]
				: mayBeLater
					? ["stayUnknown", null, 0]
					: ["overstay", until, page - last],
	};
}
