import { expect, test } from "vitest";
import type { NewListAnswer } from "../../../contract/records.ts";
import type { TravellerKey } from "../../../core/checks/facts.ts";
import { openDatabase } from "../../../store/open-database.ts";
import { atMs, load, must, testStore, today, traveller } from "../fixtures.ts";

const ban = {
	banId: "B1",
	kind: "tangkal",
	surname: "ERICSSON B",
	givenNames: "ANNA MARIA",
	dateOfBirth: "1974-08-12",
	requestedBy: "Office",
	from: "2025-01-01",
};

function said(
	change: Partial<NewListAnswer> = {},
	key: TravellerKey = traveller,
): NewListAnswer {
	const { surname, givenNames, dateOfBirth } = ban;
	return {
		check: "ban",
		entryId: "B1",
		answer: "notSame",
		reasonCode: "faceDiffers",
		officerName: "Sari",
		day: today,
		inspectionId: "0".repeat(26),
		traveller: key,
		listed: { surname, givenNames, dateOfBirth },
		officerId: "sari",
		atMs,
		...change,
	};
}

test("what was said of a person and an entry is told with the entry, and is in the journal", async () => {
	const { store } = testStore();
	load(store, { bans: [ban] });
	expect(must(store.lookUp(traveller))).toMatchObject({
		bans: [{ banId: "B1" }],
		answers: [],
	});
	must(store.recordAnswer(said()));
	expect(must(store.lookUp(traveller)).answers).toEqual([
		{
			check: "ban",
			entryId: "B1",
			answer: "notSame",
			reasonCode: "faceDiffers",
			officerName: "Sari",
			day: today,
		},
	]);
	must(store.recordAnswer(said({ answer: "same", reasonCode: "saysSo" })));
	expect(must(store.lookUp(traveller)).answers).toMatchObject([
		{ answer: "same" },
	]);
	expect(must(await store.verifyJournal()).ok).toBe(true);
});

test.each<[string, Partial<TravellerKey>]>([
	["another document", { documentNumber: "L00000009" }],
	["another issuer", { issuingState: "XXA" }],
	["another spelling of the name", { surname: "ERIKSON B" }],
	["another date of birth", { dateOfBirth: "1974-12-08" }],
])("%s is another pair: it is asked again", (_, change) => {
	const { store } = testStore();
	load(store, { bans: [ban] });
	must(store.recordAnswer(said()));
	const facts = must(store.lookUp({ ...traveller, ...change }));
	expect(facts.bans).toHaveLength(1);
	expect(facts.answers).toEqual([]);
});

test("an entry that says something new is asked about again", () => {
	const { store } = testStore();
	load(store, { bans: [ban] });
	must(store.recordAnswer(said()));
	const changed = { ...ban, dateOfBirth: "1974" };
	load(store, { bans: [changed] }, { version: 2 });
	expect(must(store.lookUp(traveller))).toMatchObject({
		bans: [changed],
		answers: [],
	});
	load(store, { bans: [ban] }, { version: 3 });
	expect(must(store.lookUp(traveller)).answers).toHaveLength(1);
});

test("a row that points to another answer says nothing", () => {
	const { store, path, keyHex } = testStore();
	load(store, { bans: [ban] });
	must(store.recordAnswer(said({ entryId: "B2" })));
	must(store.recordAnswer(said({ answer: "same", reasonCode: "saysSo" })));
	const { db } = must(openDatabase(path, { keyHex, busyTimeoutMs: 1000 }));
	// The answer about B2 in place of the one about B1.
	db.exec(`UPDATE listAnswer SET pair = (SELECT pair FROM listAnswer WHERE sequence =
		(SELECT max(sequence) FROM listAnswer))`);
	db.exec(
		"DELETE FROM listAnswer WHERE sequence = (SELECT max(sequence) FROM listAnswer)",
	);
	db.close();
	expect(must(store.lookUp(traveller)).answers).toEqual([]);
});
