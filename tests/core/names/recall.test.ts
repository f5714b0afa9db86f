import { expect, test } from "vitest";
import type { Person } from "../../../core/names/match-person.ts";
import { matchPerson } from "../../../core/names/match-person.ts";
import { variantGroups } from "../../../core/names/variants.ts";
import { naiveMatcher } from "./naive-match.ts";
import { people } from "./people.ts";
import { type Printed, variantClasses } from "./variant-classes.ts";

const groups = variantGroups();

function personOf(printed: Printed): Person {
	return {
		surname: printed.surname,
		givenNames: printed.givenNames,
		surnameTruncated: printed.isSurnameCut === true,
		givenNamesTruncated: printed.isGivenNamesCut === true,
		birthDates: printed.dates ?? [printed.dateOfBirth],
	};
}

test.each(variantClasses)("$name: found", (variant) => {
	const { random, next } = people(11);
	const naive = naiveMatcher(groups);
	let [made, found, hits, asNaive] = [0, 0, 0, 0];
	for (let tries = 0; made < 400 && tries < 20_000; tries++) {
		const pair = variant.make(next(), random, groups);
		if (!pair) continue;
		made += 1;
		const { printed, entry } = pair;
		const match = matchPerson(personOf(printed), entry);
		if (match) found += 1;
		if (match?.points === 0) hits += 1;
		const dates = printed.dates ?? [printed.dateOfBirth];
		const points = naive.points({ ...printed, dates }, entry);
		if (points === (match?.points ?? Number.POSITIVE_INFINITY)) asNaive += 1;
	}
	expect({ made, asNaive }).toEqual({ made: 400, asNaive: 400 });
	expect(found / made).toBeGreaterThanOrEqual(0.99);
	if (variant.isHit) expect(hits / made).toBeGreaterThanOrEqual(0.99);
});
