import { join } from "node:path";
import { expect, test } from "vitest";
import { connect } from "../../store/connect.ts";
import { openJournal } from "../../store/journal/append.ts";
import { migrate, schemaVersionOf } from "../../store/migrate.ts";
import { openStore } from "../../store/open-store.ts";
import { isKeyed, keyEdition, reKey } from "../../store/re-key.ts";
import {
	atMs,
	crossing,
	later,
	must,
	newKeyHex,
	temporaryFolder,
	testStore,
	today,
	traveller,
	visa,
} from "./fixtures.ts";

/** The keys of schema 5: capitals without fillers, and D for Germany. */
const numberOf = (text: string) => text.toUpperCase().replaceAll("<", "");
const stateOf = (text: string) =>
	numberOf(text) === "D" ? "DEU" : numberOf(text);
const person = "ERIKSSONBANNAMARIA|1974-08-12";
/** Its key columns. */
const columns = {
	visas: ["documentNumber", "issuingState", "visaNumber", "person"],
	bans: ["documentNumber", "person"],
	interpol: ["documentNumber", "person"],
	links: ["documentNumber", "issuingState", "personId"],
	crossings: ["documentNumber", "issuingState", "day"],
};

const base = { surname: "ERIKSSON B", givenNames: "ANNA MARIA" };
const ban = {
	...base,
	banId: "B1",
	kind: "tangkal",
	documentNumber: "AB 123456",
	issuingState: "XKX",
	surname: "SOMEBODY ELSE",
	dateOfBirth: "1960-01-01",
	requestedBy: "Office",
	from: "2025-01-01",
};
const sltd = {
	entryId: "I1",
	kind: "sltd",
	documentNumber: "AB-123456",
	issuingState: "UNK",
};
const link = { ...base, personId: "P1" };

/** A store as the program before wrote it: schema 5, its keys, its crossings. */
function storeBefore(crossings: readonly (readonly [string, string])[]) {
	const path = join(temporaryFolder(), "store.db");
	const keyHex = newKeyHex();
	const db = connect(path, { keyHex });
	migrate(db, 5);
	const put = (
		section: keyof typeof columns,
		rows: readonly (readonly [object, ...(string | null)[]])[],
	) => {
		const names = columns[section];
		db.exec(
			`CREATE TABLE ${section}_1 (${names.map((name) => `${name} TEXT`).join(", ")}, data TEXT NOT NULL) STRICT`,
		);
		for (const [row, ...keys] of rows)
			db.prepare(
				`INSERT INTO ${section}_1 VALUES (${keys.map(() => "?").join(", ")}, ?)`,
			).run(...keys, JSON.stringify(row));
		db.exec(
			`CREATE INDEX ${section}_1_0 ON ${section}_1 (${names.slice(0, 2).join(", ")})`,
		);
		db.prepare("INSERT INTO section VALUES (?, 'before', 1, ?, ?, ?)").run(
			section,
			atMs,
			rows.length,
			`${section}_1`,
		);
	};
	const name = (issuingState: string, documentNumber: string) => ({
		issuingState,
		documentNumber,
	});
	const keys = (state: string, number: string) => [
		numberOf(number),
		stateOf(state),
	];
	const visas = [
		visa(1, { ...name("XKX", "AB 123456"), nationality: "RKS" }),
		visa(2, name("D", "C01X00T47")),
		visa(3, { visaNumber: "V-3", ...name("UTO", "L00000003") }),
	];
	put(
		"visas",
		visas.map((row) => [
			row,
			...keys(row.issuingState, row.documentNumber),
			row.visaNumber,
			person,
		]),
	);
	put("bans", [[ban, numberOf(ban.documentNumber), person]]);
	put("interpol", [[sltd, numberOf(sltd.documentNumber), null]]);
	put(
		"links",
		["AB/123456", "L7"].map((number) => [
			{ ...link, ...name("KS", number) },
			...keys("KS", number),
			"P1",
		]),
	);
	const past = { day: "2025-02-01", direction: "arrival", place: "CGK" };
	put("crossings", [
		[
			{ ...past, ...name("XKX", "AB 123456") },
			...keys("XKX", "AB 123456"),
			past.day,
		],
	]);
	crossings.forEach(([issuingState, documentNumber], at) => {
		const entry = crossing(at + 1, {
			document: { ...crossing(1).document, issuingState, documentNumber },
		});
		const { sequence } = db
			.transaction(() =>
				openJournal(db).append({
					atMs,
					kind: "crossing",
					payload: JSON.stringify(entry),
				}),
			)
			.immediate();
		db.prepare(
			"INSERT INTO crossing VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)",
		).run(
			sequence,
			entry.crossingId,
			stateOf(issuingState),
			documentNumber,
			entry.day,
			entry.direction,
			entry.place,
			entry.desk,
			entry.decision,
		);
	});
	db.close();
	const open = () => {
		const store = must(openStore({ path, keyHex, today: () => today }));
		later(() => store.close());
		return store;
	};
	return { path, keyHex, open };
}

test("what a store of the version before holds is found under every spelling", async () => {
	const { open } = storeBefore([
		["RKS", "AB<123456"],
		["D", "C01X00T47"],
		["UTO", "L00000003"],
	]);
	const store = open();
	for (const issuingState of ["RKS", "XKX", "UNK"])
		for (const documentNumber of ["AB<123456", "AB123456", "ab 123456"]) {
			const key = { ...traveller, issuingState, documentNumber };
			const facts = must(store.lookUp(key));
			expect(facts.visas.map(({ visaNumber }) => visaNumber)).toContain(
				"V000001",
			);
			expect(facts.bans).toEqual([ban]);
			expect(facts.interpol).toEqual([sltd]);
			expect(facts.crossings).toHaveLength(2);
			expect(facts.passports).toEqual([
				{ ...base, issuingState: "KS", documentNumber: "L7", flagged: false },
			]);
		}
	// What was found before is found still.
	const of = (issuingState: string, documentNumber: string) =>
		must(store.lookUp({ ...traveller, issuingState, documentNumber }));
	expect(of("DEU", "C01X00T47").crossings).toHaveLength(1);
	expect(of("UTO", "L00000003").crossings).toHaveLength(1);
	expect(must(store.visasByNumber("V-3"))).toHaveLength(1);
	expect(must(store.visasByNumber("V3"))).toHaveLength(1);
	expect(must(await store.verifyJournal())).toMatchObject({ ok: true });
});

test("a crossing that was made to name another document is not put right", async () => {
	const { path, keyHex, open } = storeBefore([["RKS", "AB<123456"]]);
	const db = connect(path, { keyHex });
	db.exec("UPDATE crossing SET documentNumber = 'AB<999999'");
	db.close();
	expect(must(await open().verifyJournal())).toMatchObject({
		ok: false,
		code: "journal.crossingMissing",
		wrongRow: 1,
	});
});

test("a row of the journal that cannot be read keeps no store closed", async () => {
	const { path, keyHex, open } = storeBefore([["RKS", "AB<123456"]]);
	const db = connect(path, { keyHex });
	db.exec("DROP TRIGGER journalKept; UPDATE journal SET payload = 'x'");
	db.close();
	expect(must(await open().verifyJournal())).toMatchObject({ ok: false });
});

test("once written, the keys are left alone until their rules change", () => {
	const { path, keyHex } = storeBefore([["RKS", "AB<123456"]]);
	const db = connect(path, { keyHex });
	later(() => db.close());
	migrate(db);
	expect(schemaVersionOf(db)).toBeGreaterThanOrEqual(6);
	expect(isKeyed(db)).toBe(false);
	const keys = db.prepare("SELECT documentNumber FROM visas_1").pluck();
	expect(keys.all()).toContain("AB 123456");
	reKey(db);
	expect(keys.all()).toContain("AB123456");
	const before = db.prepare("SELECT total_changes()").pluck().get();
	reKey(db);
	expect(db.prepare("SELECT total_changes()").pluck().get()).toBe(before);
	// By a program with another table of states.
	db.exec("UPDATE keyEdition SET edition = 'other'");
	db.exec("UPDATE visas_1 SET documentNumber = 'other'");
	reKey(db);
	expect(keys.all()).toContain("AB123456");
	expect(db.prepare("SELECT edition FROM keyEdition").pluck().get()).toBe(
		keyEdition,
	);
});

test("a step that fails leaves the old keys whole", () => {
	const { path, keyHex } = storeBefore([["RKS", "AB<123456"]]);
	const db = connect(path, { keyHex });
	later(() => db.close());
	migrate(db);
	db.exec(`CREATE TRIGGER inTheWay BEFORE UPDATE ON crossing
		BEGIN SELECT RAISE(ABORT, 'in the way'); END`);
	const keys = db.prepare("SELECT documentNumber FROM visas_1").pluck();
	const before = keys.all();
	expect(() => reKey(db)).toThrow("in the way");
	expect(keys.all()).toEqual(before);
	expect(isKeyed(db)).toBe(false);
});

test("a crossing recorded with a filler in its number is found again", () => {
	const { store } = testStore();
	const document = {
		...crossing(1).document,
		issuingState: "GRC",
		documentNumber: "AB<123456",
	};
	must(store.recordCrossing(crossing(1, { document })));
	const key = { ...traveller, issuingState: "GRC" };
	for (const documentNumber of ["AB<123456", "AB 123456"])
		expect(
			must(store.lookUp({ ...key, documentNumber })).crossings,
		).toHaveLength(1);
});
