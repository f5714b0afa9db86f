import { expect, test } from "vitest";
import { variantGroups } from "../../../core/names/variants.ts";
import { seededRandom } from "../../../scripts/demo-data/random.ts";
import { naiveMatcher } from "../names/naive-match.ts";
import { people } from "../names/people.ts";
import { type Printed, variantClasses } from "../names/variant-classes.ts";
import { assessed, visa } from "./cases.ts";

/**
 * Green means that no entry in force is within anybody's reach: neither the
 * product's nor that of a matcher that was written from the documentation alone.
 */
test("a green verdict has no entry within reach", () => {
	const { random, next } = people(21);
	const choose = seededRandom(3);
	const naive = naiveMatcher(variantGroups());
	const counts = { green: 0, possible: 0, locked: 0 };
	for (let round = 0; round < 3000; round++) {
		const holder = next();
		const variant = choose.pick(variantClasses);
		const pair =
			choose.next() < 0.3
				? null
				: variant.make(holder, random, variantGroups());
		const printed: Printed = pair?.printed ?? holder;
		const entry = pair?.entry ?? next();
		const dates = printed.dates ?? [printed.dateOfBirth];
		const names = {
			surname: printed.surname,
			givenNames: printed.givenNames,
		};
		const found = assessed({
			document: {
				...names,
				surnameTruncated: printed.isSurnameCut === true,
				givenNamesTruncated: printed.isGivenNamesCut === true,
				dateOfBirth: printed.dateOfBirth,
				birthDates: dates,
			},
			facts: {
				visas: [visa({ ...names, dateOfBirth: printed.dateOfBirth })],
				// Asked as the store asks: what is out of reach is not found.
				bans:
					naive.points({ ...printed, dates }, entry) <= 4
						? [
								{
									banId: "B-1",
									kind: "tangkal",
									...entry,
									requestedBy: "specimen",
									from: "2020-01-01",
								},
							]
						: [],
			},
		});
		const points = naive.points({ ...printed, dates }, entry);
		const isWhole = dates.every((date) => date.length === 10);
		if (found.verdict === "admit")
			expect(points).toBe(Number.POSITIVE_INFINITY);
		expect(found.isLocked).toBe(points === 0);
		if (points > 0 && points <= 4)
			expect(found.checks[0]?.value).toBe(isWhole ? "possible" : "unknown");
		if (found.isLocked) counts.locked += 1;
		else if (found.possible.length > 0) counts.possible += 1;
		else if (found.verdict === "admit") counts.green += 1;
	}
	for (const reached of Object.values(counts))
		expect(reached).toBeGreaterThan(100);
});
