import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connect } from "../../store/connect.ts";
import { openStore } from "../../store/open-store.ts";
import { orphanTables } from "../../store/sections.ts";
import {
	atMs,
	bundleFile,
	crossing,
	crossingId,
	later,
	load,
	must,
	testStore,
	today,
	traveller,
	trustedSigners,
	visa,
} from "./fixtures.ts";

/** Runs a script of `processes/` and kills it (-9) once it said `lines` lines. */
async function killedAfter(
	script: string,
	args: readonly string[],
	lines: number,
): Promise<readonly string[]> {
	const child = spawn(
		process.execPath,
		[join(import.meta.dirname, "processes", script), ...args],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	let said = "";
	child.stdout.on("data", (chunk) => {
		said += chunk;
		if (said.split("\n").length > lines) child.kill("SIGKILL");
	});
	const [, signal] = await once(child, "close");
	expect(signal).toBe("SIGKILL");
	return said.split("\n").slice(0, -1);
}

test.each([1, 7, 30])(
	"killed while recording, after %i answers: every crossing exactly once",
	async (answers) => {
		const { store, path, keyHex } = testStore();
		store.close();
		const template = JSON.stringify(crossing(0));
		const said = await killedAfter(
			"record-loop.ts",
			[path, keyHex, template],
			answers,
		);
		const again = must(openStore({ path, keyHex, today: () => today }));
		later(again.close);
		const { rows } = must(again.info()).journal;
		// One more may have reached the disk before it could be said.
		expect(rows - said.length).toBeGreaterThanOrEqual(0);
		expect(must(await again.verifyJournal())).toMatchObject({ ok: true, rows });
		for (let index = 1; index <= said.length + 1; index++) {
			const entry = crossing(0, { crossingId: crossingId(index) });
			const recorded = must(again.recordCrossing(entry));
			expect(recorded.sequence).toBe(index);
			if (index <= said.length) expect(recorded.alreadyRecorded).toBe(true);
		}
		const { crossings } = must(again.lookUp(traveller));
		expect(crossings).toHaveLength(must(again.info()).journal.rows);
	},
);

test("killed in the middle of an import: the old rows, and the next import works", async () => {
	const { store, path, keyHex } = testStore();
	load(store, { visas: [visa(1)], bans: [] });
	const before = must(store.info());
	store.close();
	const bundle = bundleFile(
		{ visas: Array.from({ length: 5000 }, (_, index) => visa(index + 100)) },
		{ version: 2 },
	);
	const args = [path, keyHex, bundle, JSON.stringify(trustedSigners)];
	expect(await killedAfter("import-once.ts", args, 1)).not.toContain("done");

	const again = must(openStore({ path, keyHex, today: () => today }));
	later(again.close);
	const { sizeBytes: _, ...unchanged } = before;
	expect(must(again.info())).toMatchObject(unchanged);
	expect(must(again.lookUp(traveller)).visas).toEqual([visa(1)]);
	const db = connect(path, { keyHex });
	later(() => db.close());
	expect(orphanTables(db)).toHaveLength(1);

	must(again.importBundle({ path: bundle, trustedSigners, atMs }));
	expect(must(again.lookUp({ ...traveller, dateOfBirth: null })).visas).toEqual(
		[],
	);
	expect(orphanTables(db)).toEqual([]);
	expect(must(await again.verifyJournal())).toMatchObject({
		ok: true,
		rows: 2,
	});
});

test("recording again: the first answer again, whatever else is said", () => {
	const { store } = testStore();
	const first = must(store.recordCrossing(crossing(1)));
	const second = must(store.recordCrossing(crossing(1, { note: "again" })));
	expect(first).toMatchObject({ sequence: 1, alreadyRecorded: false });
	expect(second).toEqual({ ...first, alreadyRecorded: true });
	expect(must(store.info()).journal.rows).toBe(1);
});
