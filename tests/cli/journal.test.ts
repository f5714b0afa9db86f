import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dataFiles } from "../../desk/data-files.ts";
import { connect } from "../../store/connect.ts";
import { deskFolder, keyOf, recordCrossings } from "./desk-folder.ts";
import { lintas } from "./run-cli.ts";

function change(folder: string, sql: string): void {
	const db = connect(dataFiles(folder).store, { keyHex: keyOf(folder) });
	// What a thief of the key could do, the triggers of the store aside.
	const triggers = db
		.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
		.pluck()
		.all();
	for (const name of triggers) db.exec(`DROP TRIGGER "${String(name)}"`);
	db.exec(sql);
	db.close();
}

test("a good journal counts up; a changed row is named", async () => {
	const folder = deskFolder();
	const at = ["--data", folder, "--demo"];
	recordCrossings(folder, 3);
	const good = await lintas(["journal", "verify", ...at]);
	expect(good).toMatchObject({ code: 0, lines: [{ ok: true }], stderr: "" });
	const { rows } = good.lines[0];
	expect(rows).toBeGreaterThanOrEqual(3);

	change(
		folder,
		`UPDATE journal SET payload = replace(payload, '"admit"', '"refer"')
		 WHERE sequence = ${rows - 1}`,
	);
	const wrong = await lintas(["journal", "verify", ...at]);
	expect(wrong).toMatchObject({
		code: 1,
		lines: [{ ok: false, wrongRow: rows - 1, code: "journal.hash" }],
	});
});

test("a checkpoint kept elsewhere shows a tail that was cut off", async () => {
	const folder = deskFolder();
	const at = ["--data", folder, "--demo"];
	recordCrossings(folder, 3);
	const path = join(folder, "checkpoint.json");
	const made = await lintas(["journal", "checkpoint", "--out", path, ...at]);
	expect(made.code).toBe(0);
	expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(made.lines[0]);
	const check = ["journal", "verify", "--checkpoint", path, ...at];
	expect((await lintas(check)).code).toBe(0);

	change(
		folder,
		`DELETE FROM checkpoint;
		 DELETE FROM crossing WHERE sequence = (SELECT max(sequence) FROM journal);
		 DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal);`,
	);
	expect((await lintas(["journal", "verify", ...at])).code).toBe(0);
	expect(await lintas(check)).toMatchObject({
		code: 1,
		lines: [{ ok: false, code: "journal.cutTail" }],
	});

	writeFileSync(path, JSON.stringify({ ...made.lines[0], hash: "x" }));
	const broken = await lintas(check);
	expect(broken).toMatchObject({ code: 2, lines: [] });
	expect(broken.stderr).toMatch(/^lintas: checkpoint\.invalid/);
});

test("a damaged file is a finding, a foreign key is not", async () => {
	const folder = deskFolder();
	recordCrossings(folder, 1);
	const { key, store } = dataFiles(folder);
	const bytes = readFileSync(store);
	copyFileSync(key, `${key}.kept`);
	writeFileSync(key, JSON.stringify({ kind: "demo", keyHex: "0".repeat(64) }));
	const foreign = await lintas([
		"journal",
		"verify",
		"--data",
		folder,
		"--demo",
	]);
	expect(foreign).toMatchObject({ code: 2, lines: [] });
	expect(foreign.stderr).toMatch(/^lintas: store\.keyWrong/);
	copyFileSync(`${key}.kept`, key);
	bytes.fill(0x55, 0, 4096);
	writeFileSync(store, bytes);
	const damaged = await lintas([
		"journal",
		"verify",
		"--data",
		folder,
		"--demo",
	]);
	expect(damaged).toMatchObject({
		code: 1,
		lines: [{ ok: false, code: "store.corrupt" }],
	});
});
