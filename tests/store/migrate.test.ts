import { join } from "node:path";
import { expect, test } from "vitest";
import type { CrossingEntry } from "../../contract/store.ts";
import { connect } from "../../store/connect.ts";
import { openJournal } from "../../store/journal/append.ts";
import { chainEntry } from "../../store/journal/chain.ts";
import { makeCheckpoint } from "../../store/journal/checkpoint.ts";
import { crossingKeys } from "../../store/journal/crossing-agrees.ts";
import { verifyJournal } from "../../store/journal/verify.ts";
import { migrate, migrations, schemaVersionOf } from "../../store/migrate.ts";
import { openStore } from "../../store/open-store.ts";
import { crossingRecorder } from "../../store/record-crossing.ts";
import {
	atMs,
	codeOf,
	crossing,
	later,
	must,
	newKeyHex,
	temporaryFolder,
	today,
	traveller,
} from "./fixtures.ts";

function databaseAt(version: number) {
	const path = join(temporaryFolder(), "store.db");
	const keyHex = newKeyHex();
	const db = connect(path, { keyHex });
	later(() => db.close());
	migrate(db, version);
	return { db, path, keyHex };
}

function appendOne(db: ReturnType<typeof databaseAt>["db"]) {
	return db
		.transaction(() =>
			openJournal(db).append({ atMs, kind: "started", payload: "{}" }),
		)
		.immediate();
}

test("the numbers are 1, 2, 3 ... and each step sets its own", () => {
	expect(migrations.map(({ version }) => version)).toEqual(
		migrations.map((_, index) => index + 1),
	);
	for (const { version } of migrations)
		expect(schemaVersionOf(databaseAt(version).db)).toBe(version);
});

test("1: the journal chains from the key of its file and cannot be changed", () => {
	const { db } = databaseAt(1);
	expect(appendOne(db).sequence).toBe(1);
	expect(appendOne(db).sequence).toBe(2);
	expect(() => db.exec("UPDATE journal SET atMs = 0")).toThrow("append-only");
	expect(() => db.exec("DELETE FROM journal")).toThrow("append-only");
	makeCheckpoint(db, openJournal(db), atMs);
	expect(() => db.exec("DELETE FROM checkpoint")).toThrow("append-only");
	expect(() => db.exec("UPDATE checkpoint SET atMs = 0")).toThrow(
		"append-only",
	);
});

test("2: a journal of version 1 goes on with crossings", () => {
	const { db } = databaseAt(1);
	const before = appendOne(db);
	migrate(db, 2);
	expect(openJournal(db).head()).toEqual(before);
	expect(crossingRecorder(db, openJournal(db))(crossing(1))).toMatchObject({
		sequence: 2,
		alreadyRecorded: false,
	});
});

test("3: journal and crossings of version 2 stay, nothing is loaded yet", () => {
	const { db } = databaseAt(2);
	crossingRecorder(db, openJournal(db))(crossing(1));
	migrate(db, 3);
	expect(db.prepare("SELECT count(*) FROM crossing").pluck().get()).toBe(1);
	expect(db.prepare("SELECT count(*) FROM section").pluck().get()).toBe(0);
	migrate(db);
	const walk = verifyJournal(db);
	expect(walk.next().value).toMatchObject({ ok: true, rows: 1 });
});

test("4: a store of version 3 opens whole with this program", async () => {
	const { db, path, keyHex } = databaseAt(3);
	crossingRecorder(db, openJournal(db))(crossing(1));
	db.close();
	const store = must(openStore({ path, keyHex, today: () => today }));
	later(store.close);
	expect(store.created).toBe(false);
	expect(must(await store.verifyJournal())).toMatchObject({
		ok: true,
		rows: 1,
	});
	expect(
		codeOf(await store.verifyPin({ accountId: "sari", pin: "1", atMs })),
	).toBe("pin.unknown");
});

/** The tables of schema 8 hold a crossing as that program wrote it: nothing points to it. */
function insertPlain(
	db: ReturnType<typeof databaseAt>["db"],
	entry: CrossingEntry,
) {
	const row = {
		...genesis(db),
		atMs: entry.atMs,
		kind: "crossing",
		payload: JSON.stringify(entry),
	};
	const { sequence, ...chained } = chainEntry(row, row);
	db.prepare("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)").run(
		sequence,
		chained.atMs,
		chained.kind,
		chained.salt,
		chained.payload,
		chained.payloadHash,
		chained.previousHash,
		chained.hash,
	);
	db.prepare("INSERT INTO crossing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").run(
		sequence,
		...crossingKeys(entry),
	);
}
const genesis = (db: ReturnType<typeof databaseAt>["db"]) =>
	openJournal(db).head();

test("9: refusals and referrals of version 8 are found again, admissions are not among them", async () => {
	const { db, path, keyHex } = databaseAt(8);
	const reasonCode = "art13h";
	insertPlain(db, crossing(1, { decision: "admit" }));
	insertPlain(db, crossing(2, { decision: "refuse", reasonCode }));
	insertPlain(db, crossing(3, { decision: "refer", reasonCode: "other" }));
	db.close();
	const store = must(openStore({ path, keyHex, today: () => today }));
	later(store.close);
	expect(must(await store.verifyJournal())).toMatchObject({
		ok: true,
		rows: 3,
	});
	const { earlier } = must(store.lookUp(traveller));
	expect(earlier.map(({ kind, reason }) => [kind, reason])).toEqual([
		["refused", "art13h"],
		["referred", "other"],
	]);
});

test("a step that fails leaves the version before it", () => {
	const { db } = databaseAt(1);
	db.exec("CREATE TABLE crossing (in_the_way)");
	expect(() => migrate(db)).toThrow();
	expect(schemaVersionOf(db)).toBe(1);
	db.exec("DROP TABLE crossing");
	migrate(db);
	expect(schemaVersionOf(db)).toBe(migrations.length);
});
