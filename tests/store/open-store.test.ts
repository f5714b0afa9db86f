import { execFileSync } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { connect } from "../../store/connect.ts";
import { keyCheckPath, writeKeyCheck } from "../../store/key-check.ts";
import { migrate, schemaVersion } from "../../store/migrate.ts";
import { openStore } from "../../store/open-store.ts";
import {
	atMs,
	bundleFile,
	codeOf,
	crossing,
	later,
	load,
	must,
	newKeyHex,
	temporaryFolder,
	testStore,
	traveller,
	trustedSigners,
	visa,
} from "./fixtures.ts";

/** A closed store with some rows in it. */
function closedStore() {
	const opened = testStore();
	load(opened.store, {
		visas: Array.from({ length: 100 }, (_, index) => visa(index)),
	});
	must(opened.store.recordCrossing(crossing(1)));
	opened.store.close();
	return opened;
}

function garble(path: string, at: number, length: number): void {
	const bytes = readFileSync(path);
	for (let index = at; index < at + length; index++)
		bytes[index] = (bytes[index] ?? 0) ^ 0x5a;
	writeFileSync(path, bytes);
}

test("a new store is created once and then opened", () => {
	const { store, path, keyHex } = testStore();
	expect(store.created).toBe(true);
	store.close();
	const again = must(openStore({ path, keyHex }));
	later(again.close);
	expect(again.created).toBe(false);
	expect(must(again.info())).toMatchObject({
		schemaVersion,
		sections: [],
		journal: { rows: 0 },
		cipher: expect.stringContaining("AES-256"),
	});
});

test("another key is named as such and nothing is changed", () => {
	const { path } = closedStore();
	const before = readFileSync(path);
	expect(codeOf(openStore({ path, keyHex: newKeyHex() }))).toBe(
		"store.keyWrong",
	);
	expect(readFileSync(path).equals(before)).toBe(true);
});

test.each([
	["the first page", (path: string) => garble(path, 100, 400)],
	["the salt", (path: string) => garble(path, 0, 16)],
	["everything", (path: string) => garble(path, 0, statSync(path).size)],
	[
		"a cut end",
		(path: string) => truncateSync(path, statSync(path).size - 4096),
	],
	["nothing left", (path: string) => truncateSync(path, 0)],
	["no file", (path: string) => rmSync(path)],
])("damage is not taken for a wrong key nor replaced: %s", (_, damage) => {
	const { path, keyHex } = closedStore();
	damage(path);
	const before = existsSync(path) ? readFileSync(path) : undefined;
	expect(codeOf(openStore({ path, keyHex }))).toBe("store.corrupt");
	const after = existsSync(path) ? readFileSync(path) : undefined;
	expect(before && after ? after.equals(before) : after).toBe(
		before && after ? true : before,
	);
});

test("without the key check a file that does not decrypt is left alone", () => {
	const { path } = closedStore();
	rmSync(keyCheckPath(path));
	const reply = openStore({ path, keyHex: newKeyHex() });
	expect(reply).toMatchObject({
		error: { code: "store.corrupt", detail: expect.stringContaining("key") },
	});
});

test("a lost key check is written again when the key proves right", () => {
	const { path, keyHex } = closedStore();
	rmSync(keyCheckPath(path));
	must(openStore({ path, keyHex })).close();
	expect(codeOf(openStore({ path, keyHex: newKeyHex() }))).toBe(
		"store.keyWrong",
	);
});

test("a plain SQLite file is not a store", () => {
	const path = join(temporaryFolder(), "store.db");
	const plain = new Database(path);
	plain.exec("CREATE TABLE t (x)");
	plain.close();
	expect(codeOf(openStore({ path, keyHex: newKeyHex() }))).toBe(
		"store.corrupt",
	);
});

test("damage inside is found when its page is read, and closing still works", () => {
	const { path, keyHex } = closedStore();
	const pages = statSync(path).size / 4096;
	let found = 0;
	for (let page = 2; page < pages; page += 3) {
		garble(path, page * 4096 + 2000, 8);
		const reply = openStore({ path, keyHex });
		const codes = reply.ok
			? Array.from({ length: 100 }, (_, index) =>
					codeOf(
						reply.value.lookUp({
							...traveller,
							documentNumber: visa(index).documentNumber,
						}),
					),
				)
			: [codeOf(reply)];
		if (reply.ok) reply.value.close();
		expect(
			codes.every((code) => code === "ok" || code === "store.corrupt"),
		).toBe(true);
		if (codes.includes("store.corrupt")) found += 1;
		garble(path, page * 4096 + 2000, 8);
	}
	expect(found).toBeGreaterThan(2);
	expect(codeOf(openStore({ path, keyHex }))).toBe("ok");
});

test.each([
	[
		"a folder that is not there",
		(folder: string) => join(folder, "no", "s.db"),
	],
	[
		"a folder in place of the file",
		(folder: string) => {
			mkdirSync(join(folder, "s.db"));
			return join(folder, "s.db");
		},
	],
	[
		"a file in place of the folder",
		(folder: string) => {
			writeFileSync(join(folder, "file"), "");
			return join(folder, "file", "s.db");
		},
	],
])("a place that cannot be written: %s", (_, pathIn) => {
	const path = pathIn(temporaryFolder());
	expect(codeOf(openStore({ path, keyHex: newKeyHex() }))).toBe(
		"store.unwritable",
	);
});

test("a file of a newer program is not touched", () => {
	const { path, keyHex } = closedStore();
	const db = connect(path, { keyHex });
	db.pragma(`user_version = ${schemaVersion + 1}`);
	db.close();
	const before = readFileSync(path);
	expect(openStore({ path, keyHex })).toMatchObject({
		error: { code: "store.newer", detail: String(schemaVersion + 1) },
	});
	expect(readFileSync(path).equals(before)).toBe(true);
});

test("a file that another connection is writing is busy, not broken", () => {
	const { store, path, keyHex } = testStore();
	const impatient = must(openStore({ path, keyHex, busyTimeoutMs: 0 }));
	later(impatient.close);
	const db = connect(path, { keyHex });
	later(() => db.close());
	db.exec("BEGIN IMMEDIATE");
	expect(codeOf(impatient.recordCrossing(crossing(1)))).toBe("store.busy");
	expect(codeOf(store.lookUp(traveller))).toBe("ok");
	db.exec("COMMIT");
	expect(codeOf(impatient.recordCrossing(crossing(1)))).toBe("ok");
});

test("the schema version beside the file follows the file", () => {
	const path = join(temporaryFolder(), "store.db");
	const keyHex = newKeyHex();
	const db = connect(path, { keyHex });
	migrate(db, 1);
	db.close();
	writeKeyCheck(path, keyHex, 1);
	must(openStore({ path, keyHex })).close();
	expect(JSON.parse(readFileSync(keyCheckPath(path), "utf8"))).toMatchObject({
		schemaVersion,
	});
});

test("neither the file nor its log contains a document number or a name", () => {
	const { store, path } = testStore();
	load(store, { visas: [visa(1)] });
	must(store.recordCrossing(crossing(1)));
	const log = readFileSync(`${path}-wal`);
	expect(log.length).toBeGreaterThan(4096);
	store.close();
	for (const bytes of [
		log,
		readFileSync(path),
		readFileSync(keyCheckPath(path)),
	])
		for (const text of ["L00000001", "ERIKSSON", "SQLite format"])
			expect(bytes.includes(text)).toBe(false);
});

test("every call after closing says so", async () => {
	const { store } = testStore();
	store.close();
	expect(codeOf(store.lookUp(traveller))).toBe("store.closed");
	expect(codeOf(store.recordCrossing(crossing(1)))).toBe("store.closed");
	expect(codeOf(await store.verifyJournal())).toBe("store.closed");
	const path = bundleFile({ visas: [] });
	expect(codeOf(store.importBundle({ path, trustedSigners, atMs }))).toBe(
		"store.closed",
	);
});

function mountSmallDisk(): string | undefined {
	const folder = temporaryFolder();
	try {
		execFileSync("mount", ["-t", "tmpfs", "-o", "size=12m", "lintas", folder], {
			stdio: "ignore",
		});
	} catch {
		return undefined;
	}
	later(() => execFileSync("umount", [folder]));
	return folder;
}

/** Takes all the room there is; removing it gives the room back. */
function fillUp(folder: string): string {
	const filler = join(folder, "filler");
	try {
		writeFileSync(filler, Buffer.alloc(16 << 20));
	} catch {
		// As much as fits.
	}
	return filler;
}

test("a full disk: nothing half written, and later writes work again", async (context) => {
	const folder = mountSmallDisk();
	if (!folder) return context.skip("needs the right to mount");
	const { store } = testStore(folder);
	load(store, { visas: [visa(1)] });
	const filler = fillUp(folder);
	let recorded = 0;
	let code = "ok";
	while (code === "ok") {
		code = codeOf(store.recordCrossing(crossing(recorded + 1)));
		if (code === "ok") recorded += 1;
	}
	expect(code).toBe("store.full");
	expect(must(store.info()).journal.rows).toBe(recorded + 1);
	expect(must(store.lookUp(traveller)).visas).toHaveLength(1);
	rmSync(filler);
	expect(must(store.recordCrossing(crossing(recorded + 1)))).toMatchObject({
		sequence: recorded + 2,
		alreadyRecorded: false,
	});
	expect(must(await store.verifyJournal()).ok).toBe(true);
});

test("an import that does not fit, or no longer, leaves rows and journal working", async (context) => {
	const folder = mountSmallDisk();
	if (!folder) return context.skip("needs the right to mount");
	const { store } = testStore(folder);
	load(store, { visas: [visa(1)] });
	const visas = (count: number) =>
		Array.from({ length: count }, (_, index) => visa(index));
	const tooBig = bundleFile({ visas: visas(8000) }, { version: 2 });
	const fits = bundleFile({ visas: visas(1000) }, { version: 2 });
	expect(
		store.importBundle({ path: tooBig, trustedSigners, atMs }),
	).toMatchObject({ error: { code: "store.full", detail: "import" } });
	let filler = "";
	const onProgress = () => {
		filler = fillUp(folder);
		return true;
	};
	expect(
		codeOf(
			store.importBundle({ path: fits, trustedSigners, atMs, onProgress }),
		),
	).toBe("store.full");
	expect(must(store.lookUp(traveller)).visas).toHaveLength(1);
	rmSync(filler);
	expect(codeOf(store.recordCrossing(crossing(1)))).toBe("ok");
	must(store.importBundle({ path: fits, trustedSigners, atMs }));
	expect(must(store.info()).sections[0]?.rows).toBe(1000);
	expect(must(await store.verifyJournal()).ok).toBe(true);
});

test("the store writes no admission down that one person alone made over a mismatch", () => {
	const { store } = testStore();
	const alone = crossing(1, { decision: "admit", outcome: "mismatch" });
	expect(codeOf(store.recordCrossing(alone))).toBe("crossing.secondPerson");
	const other = crossing(2, { decision: "refer", reasonCode: "other" });
	expect(codeOf(store.recordCrossing(other))).toBe("crossing.wordsMissing");
	expect(must(store.info()).crossings).toBe(0);
	const secondPerson = { accountId: "dewi", causes: ["visaDiffers" as const] };
	must(store.recordCrossing({ ...alone, secondPerson }));
});
