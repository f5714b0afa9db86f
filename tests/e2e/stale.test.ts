import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root, toolNode } from "../../scripts/setup/paths.mjs";
import { TestDesk } from "./desk.ts";

const threeDaysMs = 3 * 86_400_000;

/** A store whose data is three days old, as after an outage of the centre. */
function makeStale(folder: string): void {
	const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" });
	const bundle = join(folder, "..", "stale");
	mkdirSync(bundle);
	for (const name of [
		"lintas.db",
		"lintas.db-wal",
		"lintas.db-shm",
		"lintas.db.id",
	]) {
		rmSync(join(folder, name), { force: true });
	}
	execFileSync(
		toolNode(),
		[
			join(root, "scripts/demo-data/main.ts"),
			"--out",
			bundle,
			"--today",
			today.format(Date.now()),
			"--as-of-ms",
			String(Date.now() - threeDaysMs),
			"--visas",
			"50",
		],
		{ stdio: "ignore" },
	);
	execFileSync(
		toolNode(),
		[
			join(root, "build/app/cli.js"),
			"import",
			join(bundle, "demo.lbundle"),
			"--demo",
			"--data",
			folder,
		],
		{ stdio: "ignore" },
	);
}

describe("data that is too old", () => {
	const desk = new TestDesk(makeStale);
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	test("nothing found in it is amber, and every lamp says its age", async () => {
		const painted = await desk.verdictOf("visaFree");
		expect(painted.verdict).toBe("refer");
		await desk.picture("refer-stale");
		const text = await desk.window.locator("body").innerText();
		expect(text).toContain("The ban list could not be checked.");
		expect(text).not.toContain("Clear\nNot on the ban list");
		await desk.referFirstReason(0);
	});

	test("a hit in it is a hit all the same", async () => {
		expect((await desk.verdictOf("banHit")).verdict).toBe("refuse");
	});
});
