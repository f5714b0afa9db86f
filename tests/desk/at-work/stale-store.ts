import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, toolNode } from "../../../scripts/setup/paths.mjs";

const threeDaysMs = 3 * 86_400_000;
const storeFiles = ["", "-wal", "-shm", ".id"].map((end) => `lintas.db${end}`);

/** A store whose data is three days old, as after an outage of the centre. */
export function makeStale(folder: string): void {
	const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" });
	const bundle = join(folder, "..", "stale");
	mkdirSync(bundle);
	for (const name of storeFiles) rmSync(join(folder, name), { force: true });
	const tool = (file: string, ...words: string[]) =>
		execFileSync(toolNode(), [join(root, file), ...words], { stdio: "ignore" });
	tool(
		"scripts/demo-data/main.ts",
		...["--out", bundle, "--today", today.format(Date.now())],
		...["--as-of-ms", String(Date.now() - threeDaysMs), "--visas", "50"],
	);
	tool(
		"build/app/cli.js",
		...["import", join(bundle, "demo.lbundle")],
		...["--demo", "--data", folder],
	);
}
