import { existsSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dataFiles } from "../../desk/data-files.ts";
import { bundleIn, deskFolder, tamperedCopy } from "./desk-folder.ts";
import { lintas } from "./run-cli.ts";

test("a good bundle is loaded, a bad one changes nothing", async () => {
	const folder = deskFolder();
	const at = ["--data", folder, "--demo"];
	const loaded = await lintas(["import", bundleIn(folder, 1), ...at]);
	expect(loaded).toMatchObject({
		code: 0,
		lines: [
			{
				source: "Specimen authority",
				version: 1,
				signer: "Specimen",
				sections: [{ section: "visas", rows: 1 }],
			},
		],
	});
	const before = await lintas(["store", "info", ...at]);
	expect(before).toMatchObject({
		code: 0,
		lines: [{ sections: [{ section: "visas", rows: 1, version: 1 }] }],
	});

	const next = bundleIn(folder, 2);
	const tampered = await lintas(["import", tamperedCopy(next), ...at]);
	expect(tampered).toMatchObject({ code: 2, lines: [] });
	expect(tampered.stderr).toMatch(/^lintas: bundle\.digest/);
	truncateSync(next, 300);
	const cut = await lintas(["import", next, ...at]);
	expect(cut).toMatchObject({ code: 2, lines: [] });
	expect(cut.stderr).toMatch(/^lintas: bundle\.\w+/);

	const after = await lintas(["store", "info", ...at]);
	expect(after.lines[0].sections).toEqual(before.lines[0].sections);
	expect(after.lines[0].journal).toEqual(before.lines[0].journal);
});

test("without signers nothing is trusted and no store is made", async () => {
	const folder = deskFolder();
	const path = bundleIn(folder, 1);
	rmSync(dataFiles(folder).signers);
	const ran = await lintas(["import", path, "--data", folder, "--demo"]);
	expect(ran).toMatchObject({ code: 2, lines: [] });
	expect(ran.stderr).toMatch(/^lintas: signers\.missing/);
	expect(existsSync(dataFiles(folder).store)).toBe(false);
});

test("outside the application there is no keyring, and it says what to do", async () => {
	const folder = deskFolder();
	const path = bundleIn(folder, 1);
	const ran = await lintas(["import", path, "--data", folder]);
	expect(ran.code).toBe(2);
	expect(ran.stderr).toMatch(
		/^lintas: key\.noKeyring: run this command with the installed application/,
	);
	expect(existsSync(dataFiles(folder).store)).toBe(false);
});

test("looking at a store does not make one", async () => {
	const folder = deskFolder();
	for (const args of [
		["store", "info"],
		["journal", "verify"],
	]) {
		const ran = await lintas([...args, "--data", folder, "--demo"]);
		expect(ran.code).toBe(2);
		expect(ran.stderr).toMatch(/^lintas: store\.missing/);
	}
	expect(existsSync(join(folder, "lintas.db"))).toBe(false);
	expect(existsSync(dataFiles(folder).key)).toBe(false);
});
