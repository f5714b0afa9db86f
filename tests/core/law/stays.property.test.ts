import fc from "fast-check";
import { expect, test } from "vitest";
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
const extension = (pages: readonly number[]) =>
	fc.record({
		days: fc.integer({ min: 1, max: 80 }),
		how: fc.constantFrom("arrival", "from", "none"),
		page: fc.oneof(
			fc.constantFrom(...pages),
			fc
				.constantFrom(...pages)
				.chain((page) => fc.integer({ min: page, max: page + 120 })),
		),
	});
const history: fc.Arbitrary<History> = visits.chain((drawn) =>
	fc.record({
		visits: fc.constant(drawn),
		extensions: fc.array(
			extension(
				toldOf({ visits: drawn, extensions: [], granted: null }).pages.map(
					([from]) => from,
				),
			),
			{ maxLength: 3 },
		),
		granted: fc.option(fc.integer({ min: 0, max: 200 })),
	}),
);

test("a stay ends as one says who turns the pages with a set of days: 100,000 histories", () => {
	const seen = { kept: 0, over: 0, unknown: 0 };
	fc.assert(
		fc.property(history, fc.nat({ max: 220 }), (past, stayed) => {
			const told = toldOf(past);
			const page = (told.pages.at(-1)?.[0] ?? 0) + stayed;
			const { last, mayBeLater } = naiveEnd(past, told);
			const found = standingOf(
				questionOf({
					pack,
					place: "FRA",
					direction: "departure",
					day: addDays(epoch, page),
					document: { dateOfExpiry: "2099-01-01" },
					facts: { visas: told.visas, crossings: told.crossings },
				}),
			);
			const is = [
				found.situation,
				found.permittedUntil,
				found.overstay?.days ?? 0,
			];
			const until = addDays(epoch, last);
			if (page <= last) {
				seen.kept += 1;
				if (is.join() !== ["stayKept", until, 0].join())
					expect(is).toEqual(["stayKept", until, 0]);
			} else if (mayBeLater) {
				seen.unknown += 1;
				if (is.join() !== ["stayUnknown", null, 0].join())
					expect(is).toEqual(["stayUnknown", null, 0]);
			} else {
				seen.over += 1;
				const days = page - last;
				if (is.join() !== ["overstay", until, days].join())
					expect(is).toEqual(["overstay", until, days]);
			}
		}),
		{ numRuns: 100_000 },
	);
	expect(Math.min(seen.kept, seen.over, seen.unknown)).toBeGreaterThan(1000);
}, 120_000);
