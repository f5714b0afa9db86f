import { expect, test } from "vitest";
import type { Person } from "../../../core/names/match-person.ts";
import { matchPerson } from "../../../core/names/match-person.ts";
import { askList, nameList } from "../../../core/names/name-list.ts";
import { variantGroups } from "../../../core/names/variants.ts";
import { naiveDate, naiveMatcher, numbersOf } from "./naive-match.ts";
import { type Invented, people } from "./people.ts";
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

/** The births of a list as registers hold them: some years only, some unknown. */
function listed(person: Invented, draw: number) {
	const { surname, givenNames, dateOfBirth } = person;
	const year = dateOfBirth.slice(0, 4);
	if (draw < 0.01) return { surname, givenNames };
	if (draw < 0.07) return { surname, givenNames, dateOfBirth: year };
	if (draw < 0.11) return { surname, givenNames, dateOfBirth: `${year}-01-01` };
	return { surname, givenNames, dateOfBirth };
}

test("100,000 travellers: clear says that nothing is within reach, and the naive matcher says the same", () => {
	const { random, next } = people(5);
	const naive = naiveMatcher(groups);
	const entries = Array.from({ length: 400 }, () =>
		listed(next(), random.next()),
	);
	const list = nameList(entries);
	const births = entries.map(({ dateOfBirth }) => numbersOf(dateOfBirth));
	let [possible, hit, wrong] = [0, 0, 0];
	const travellers = 100_000;
	for (let count = 0; count < travellers; count++) {
		const person = next();
		const found = askList(list, personOf(person));
		const points = new Map(
			found.map(({ entry, match }) => [entry, match.points]),
		);
		const asked = { ...person, dates: [person.dateOfBirth] };
		const born = [numbersOf(person.dateOfBirth)];
		entries.forEach((entry, at) => {
			const isNear = naiveDate(born, births[at] ?? [0, 0, 0]) <= 4;
			const told = isNear
				? naive.points(asked, entry)
				: Number.POSITIVE_INFINITY;
			if (told !== (points.get(entry) ?? Number.POSITIVE_INFINITY)) wrong += 1;
		});
		if (found[0]?.match.points === 0) hit += 1;
		else if (found.length > 0) possible += 1;
	}
	expect(wrong).toBe(0);
	process.stdout.write(
		`names: ${travellers} travellers, ${entries.length} entries: ${possible} possible, ${hit} hits\n`,
	);
	expect(hit + possible).toBeLessThan(travellers / 100);
}, 300_000);
