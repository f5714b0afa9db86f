import { expect, test } from "vitest";
import { connect } from "../../../store/connect.ts";
import { openJournal } from "../../../store/journal/append.ts";
import { chainEntry, genesisHash } from "../../../store/journal/chain.ts";
import { isCheckpointSignedBy } from "../../../store/journal/checkpoint.ts";
import { openStore } from "../../../store/open-store.ts";
import {
	createSigningKey,
	signingKeyFromSeed,
} from "../../../store/signing-key.ts";
import { atMs, crossing, later, must, testStore } from "../fixtures.ts";

/** Ten rows: an event, eight crossings, an event; the checkpoint is of row 9. */
function journalOfTen() {
	const { store, path, keyHex } = testStore();
	const event = { kind: "started", atMs, detail: { desk: "A1" } } as const;
	must(store.appendEvent(event));
	for (let index = 2; index <= 9; index++)
		must(store.recordCrossing(crossing(index)));
	const exported = must(store.checkpoint(atMs));
	must(store.appendEvent(event));
	return { store, path, keyHex, exported };
}

/** What somebody who has the key of the file can do to it. */
function tamper(path: string, keyHex: string, statements: readonly string[]) {
	const db = connect(path, { keyHex });
	db.pragma("foreign_keys = OFF");
	for (const name of [
		"journalKept",
		"journalWhole",
		"checkpointKept",
		"checkpointWhole",
	])
		db.exec(`DROP TRIGGER ${name}`);
	for (const statement of statements) db.exec(statement);
	db.close();
}

test("an untouched journal is whole, and again after reopening", async () => {
	const { store, path, keyHex, exported } = journalOfTen();
	const whole = { ok: true, rows: 10, checkpoints: 1 };
	expect(must(await store.verifyJournal(exported))).toMatchObject(whole);
	store.close();
	const again = must(openStore({ path, keyHex }));
	later(again.close);
	expect(must(await again.verifyJournal(exported))).toMatchObject({
		...whole,
		head: must(again.info()).journal.head,
	});
});

test.each([
	["UPDATE journal SET atMs = atMs + 1 WHERE sequence = 4", "journal.hash", 4],
	[
		"UPDATE journal SET kind = 'released' WHERE sequence = 1",
		"journal.hash",
		1,
	],
	["UPDATE journal SET kind = 'started' WHERE sequence = 4", "journal.hash", 4],
	["UPDATE journal SET salt = 'x' WHERE sequence = 5", "journal.hash", 5],
	[
		"UPDATE journal SET payload = replace(payload, 'sari', 'budi') WHERE sequence = 6",
		"journal.hash",
		6,
	],
	[
		"UPDATE journal SET payloadHash = hash WHERE sequence = 7",
		"journal.hash",
		7,
	],
	[
		"UPDATE journal SET hash = payloadHash WHERE sequence = 8",
		"journal.hash",
		8,
	],
	[
		"UPDATE journal SET previousHash = hash WHERE sequence = 3",
		"journal.link",
		3,
	],
	["UPDATE journal SET sequence = 11 WHERE sequence = 10", "journal.gap", 10],
	["UPDATE journal SET sequence = 0 WHERE sequence = 1", "journal.gap", 1],
	["DELETE FROM journal WHERE sequence = 1", "journal.gap", 1],
	["DELETE FROM journal WHERE sequence = 5", "journal.gap", 5],
	["DELETE FROM crossing WHERE sequence = 5", "journal.crossingMissing", 5],
	[
		"UPDATE crossing SET decision = 'refuse' WHERE sequence = 9",
		"journal.crossingMissing",
		9,
	],
	[
		"UPDATE crossing SET visaNumber = 'V1' WHERE sequence = 9",
		"journal.crossingMissing",
		9,
	],
	[
		"INSERT INTO crossing SELECT 10, '9', issuingState, documentNumber, day, direction, place, visaNumber, desk, decision FROM crossing WHERE sequence = 2",
		"journal.crossingMissing",
		10,
	],
	[
		"INSERT INTO crossing SELECT 99, '9', issuingState, documentNumber, day, direction, place, visaNumber, desk, decision FROM crossing WHERE sequence = 2",
		"journal.crossingMissing",
		99,
	],
	[
		"INSERT INTO earlier VALUES ('', 4, 'refused', 'UTO', 'L00000001', NULL)",
		"journal.earlierMissing",
		4,
	],
	[
		"INSERT INTO earlier VALUES ('', 99, 'refused', 'UTO', 'L00000001', NULL)",
		"journal.earlierMissing",
		99,
	],
	["UPDATE checkpoint SET atMs = 0", "journal.checkpointSignature", 9],
	[
		"UPDATE checkpoint SET signature = hex(zeroblob(64))",
		"journal.checkpointSignature",
		9,
	],
	[
		"DELETE FROM journal WHERE sequence > 8; DELETE FROM crossing WHERE sequence > 8",
		"journal.cutTail",
		9,
	],
])("%s", async (statement, code, wrongRow) => {
	const { store, path, keyHex } = journalOfTen();
	store.close();
	tamper(path, keyHex, [statement]);
	const again = must(openStore({ path, keyHex }));
	later(again.close);
	expect(must(await again.verifyJournal())).toMatchObject({
		ok: false,
		code,
		wrongRow,
	});
});

test("a tail cut with every trace in the file is seen by an exported checkpoint", async () => {
	const { store, path, keyHex, exported } = journalOfTen();
	store.close();
	tamper(path, keyHex, [
		"DELETE FROM journal WHERE sequence > 8",
		"DELETE FROM crossing WHERE sequence > 8",
		"DELETE FROM checkpoint",
	]);
	const again = must(openStore({ path, keyHex }));
	later(again.close);
	expect(must(await again.verifyJournal())).toMatchObject({
		ok: true,
		rows: 8,
	});
	expect(must(await again.verifyJournal(exported))).toMatchObject({
		ok: false,
		code: "journal.cutTail",
		wrongRow: 9,
	});
});

test("a history written anew with correct hashes differs from the checkpoint", async () => {
	const { store, path, keyHex, exported } = journalOfTen();
	store.close();
	tamper(path, keyHex, [
		"DELETE FROM journal",
		"DELETE FROM crossing",
		"DELETE FROM checkpoint",
	]);
	const db = connect(path, { keyHex });
	const journal = openJournal(db);
	db.transaction(() => {
		for (let row = 0; row < 10; row++)
			journal.append({ atMs, kind: "started", payload: "{}" });
	})();
	db.close();
	const again = must(openStore({ path, keyHex }));
	later(again.close);
	expect(must(await again.verifyJournal(exported))).toMatchObject({
		code: "journal.hash",
		wrongRow: 9,
	});
});

test.each([
	["another signature", { signature: "00".repeat(64) }],
	["another time", { atMs: 1 }],
	["another key", { publicKey: createSigningKey().publicKeyHex }],
])("an exported checkpoint with %s is not believed", async (_, change) => {
	const { store, exported } = journalOfTen();
	expect(
		must(await store.verifyJournal({ ...exported, ...change })),
	).toMatchObject({
		ok: false,
		code: "journal.checkpointSignature",
	});
});

test("a checkpoint can be checked without the store", () => {
	const { exported } = journalOfTen();
	expect(isCheckpointSignedBy(exported.publicKey, exported)).toBe(true);
	expect(
		isCheckpointSignedBy(exported.publicKey, { ...exported, sequence: 8 }),
	).toBe(false);
});

test("a checkpoint of an empty journal holds", async () => {
	const { store } = testStore();
	const exported = must(store.checkpoint(atMs));
	expect(exported.sequence).toBe(0);
	expect(must(await store.verifyJournal(exported))).toMatchObject({
		ok: true,
		rows: 0,
	});
});

test("two equal events have different hashes, and the chain depends on the key", () => {
	const previous = {
		sequence: 0,
		hash: genesisHash(createSigningKey().publicKeyHex),
	};
	const row = { atMs, kind: "started", payload: "{}" };
	expect(chainEntry(previous, row).payloadHash).not.toBe(
		chainEntry(previous, row).payloadHash,
	);
	expect(
		genesisHash(signingKeyFromSeed("00".repeat(32)).publicKeyHex),
	).not.toBe(previous.hash);
});

test.each([
	"DELETE FROM earlier WHERE sequence = 2",
	"UPDATE earlier SET kind = 'released' WHERE sequence = 2",
	"UPDATE earlier SET documentNumber = 'L99999999' WHERE sequence = 2",
	"UPDATE earlier SET dateOfBirth = NULL WHERE sequence = 2",
])("a refusal that nobody would find again: %s", async (statement) => {
	const { store, path, keyHex } = testStore();
	const event = { kind: "started", atMs, detail: { desk: "A1" } } as const;
	must(store.appendEvent(event));
	must(store.recordCrossing(crossing(2, { decision: "refuse" })));
	store.close();
	tamper(path, keyHex, [statement]);
	const again = must(openStore({ path, keyHex }));
	later(again.close);
	expect(must(await again.verifyJournal())).toMatchObject({
		ok: false,
		code: "journal.earlierMissing",
		wrongRow: 2,
	});
});
