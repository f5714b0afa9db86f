import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connect } from "../../store/connect.ts";
import { openStore } from "../../store/open-store.ts";
import { orphanTables } from "../../store/sections.ts";
import {
	atMs,
	bundleFile,
	codeOf,
	later,
	load,
	must,
	temporaryFolder,
	testStore,
	today,
	traveller,
	trustedSigners,
	visa,
} from "./fixtures.ts";

function run(script: string, args: readonly string[]) {
	const child = spawn(
		process.execPath,
		[join(import.meta.dirname, "processes", script), ...args],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	later(() => child.kill("SIGKILL"));
	let said = "";
	child.stdout.on("data", (chunk) => {
		said += chunk;
	});
	return {
		/** Its first words. */
		begun: once(child.stdout, "data"),
		ended: once(child, "close").then(() => said.trim().split("\n").at(-1)),
	};
}

test("two processes import at once: the second is told so, nothing is lost", async () => {
	const { store, path, keyHex } = testStore();
	load(store, { visas: [visa(1)], bans: [] });
	store.close();
	const signers = JSON.stringify(trustedSigners);
	const visas = bundleFile(
		{
			visas: [
				visa(2),
				...Array.from({ length: 5000 }, (_, at) => visa(at + 100)),
			],
		},
		{ version: 2 },
	);
	const other = bundleFile({ links: [] }, { version: 2 });
	const go = join(temporaryFolder(), "go");

	const first = run("import-paused.ts", [path, keyHex, visas, signers, go]);
	await first.begun;
	const second = run("import-once.ts", [path, keyHex, other, signers]);
	expect(await second.ended).toBe("import.running");
	// Refused again, in this process too: a refusal takes nothing away.
	const here = must(openStore({ path, keyHex, today: () => today }));
	later(here.close);
	const options = { path: other, trustedSigners, atMs };
	expect(codeOf(here.importBundle(options))).toBe("import.running");

	writeFileSync(go, "");
	expect(await first.ended).toBe("done");
	const { sections } = must(here.info());
	expect(sections.find(({ section }) => section === "visas")).toMatchObject({
		rows: 5001,
		version: 2,
	});
	expect(must(here.lookUp(traveller)).visas).not.toEqual([visa(1)]);
	expect(codeOf(here.importBundle(options))).toBe("ok");
	const db = connect(path, { keyHex });
	later(() => db.close());
	expect(orphanTables(db)).toEqual([]);
	expect(must(await here.verifyJournal())).toMatchObject({ ok: true, rows: 3 });
});
