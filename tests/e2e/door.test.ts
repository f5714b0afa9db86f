import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scanBytes } from "../../scripts/setup/demo.mjs";
import { root } from "../../scripts/setup/paths.mjs";
import { boardingPass, crowd, strangersCode } from "./crowded-lists.ts";
import { TestDesk } from "./desk.ts";
import { held } from "./held-key.ts";

const electron = join(root, "node_modules", "electron", "dist", "electron");

/** One day at a counter whose lists are longer than its window. */
describe("more of everything than a window shows", () => {
	const desk = new TestDesk(crowd);
	const refused = () => desk.log.filter(({ event }) => event === "refused");
	const scan = async (code: { aim: string; hex: string }) => {
		const from = desk.log.length;
		await desk.scanner.raw(scanBytes(code), { pace: "chunks" });
		return desk.logged(({ event }) => event === "companion", from);
	};
	beforeAll(async () => {
		await desk.plug();
		await desk.launch();
	});
	afterAll(() => desk.dispose());

	test("130 accounts: everybody can be chosen, and signs in", async () => {
		const last = desk.window.getByRole("option", { name: "Officer 129" });
		await last.waitFor();
		expect(
			await desk.window.getByRole("option", { name: /^Officer \d/ }).count(),
		).toBe(130);
		await last.scrollIntoViewIfNeeded();
		await last.click();
		await desk.picture("door-130-accounts");
		await desk.window.locator("input[type=password]").fill("2468");
		await desk.window.keyboard.press("Enter", held);
		await desk.window
			.locator("input[type=password]")
			.waitFor({ state: "detached" });
		await desk.devicesReady();
	});

	test("900 crossings, 60 visas and 13 other passports: one verdict, painted", async () => {
		const painted = await desk.verdictOf("visaFree");
		expect(painted.verdict).not.toBeNull();
		await desk.window
			.getByText(/^13 (paspor|other)/)
			.first()
			.waitFor();
		await desk.picture("door-900-crossings");
		await desk.referFirstReason(desk.log.length);
	});

	test("a code of 315 bytes freezes nothing: the next traveller is the one shown", async () => {
		expect(Buffer.from(strangersCode.hex, "hex")).toHaveLength(315);
		const shown = await desk.verdictOf("eVoa");
		expect(shown.verdict).toBe("admit");
		await desk.admit(desk.log.length);
		await scan(strangersCode);
		const hit = await desk.verdictOf("banHit");
		expect(hit.verdict).toBe("refuse");
		// The line at the foot tells whom the journal got last.
		const text = await desk.window.locator("main").innerText();
		expect(text).toContain("AAAAAAAA…");
		// Beside it only the decision that can still be taken back.
		const undo = await desk.window.locator("[data-part=undo]").allInnerTexts();
		const rest = undo.reduce((left, part) => left.replace(part, ""), text);
		expect(rest).not.toContain("HARGRAVE");
		// Eleven and the one of the demonstration; nine are shown.
		expect(text).toMatch(/dan 3 lagi|and 3 more/);
		await desk.picture("door-twelve-bans");
		expect(refused()).toEqual([]);
	});

	test("13 boarding passes: as many as there is room for, and words for the others", async () => {
		for (let seat = 1; seat <= 13; seat += 1) await scan(boardingPass(seat));
		await desk.window
			.getByText(/Terlalu banyak dokumen|Too many documents/)
			.waitFor();
		await desk.picture("door-13-boarding-passes");
	});

	test("a second start: one line, exit 1, and words in the window that is open", async () => {
		const from = desk.log.length;
		const second = spawnSync(
			electron,
			[
				...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
				root,
				"--demo",
				"--development",
				`--data=${desk.folder}`,
			],
			{ cwd: root, encoding: "utf8", timeout: 60_000 },
		);
		expect(second.status).toBe(1);
		expect(second.stdout).toContain('"code":"start.alreadyRunning"');
		await desk.logged(({ event }) => event === "startedAgain", from);
		await desk.window
			.getByText(/Lintas dijalankan lagi|Lintas was started again/)
			.waitFor();
	});

	test("a view that main cannot show: the page says so, and shows no traveller", async () => {
		await desk.application.evaluate(({ BrowserWindow }) => {
			const [window] = BrowserWindow.getAllWindows();
			window?.webContents.send("lintas:stop", Number.MAX_SAFE_INTEGER);
		});
		await desk.window.getByRole("alert").waitFor();
		const text = await desk.window.locator("body").innerText();
		expect(text).toMatch(/Berhenti\.|Stop\./);
		expect(text).not.toMatch(/HARGRAVE|LX\d{7}/);
		for (const [width, height] of [
			[1024, 768],
			[1280, 800],
			[1920, 1080],
		] as const) {
			await desk.application.evaluate(
				({ BrowserWindow }, size) => {
					BrowserWindow.getAllWindows()[0]?.setContentSize(...size);
				},
				[width, height] as const,
			);
			await desk.picture(`door-stop-${width}`);
		}
		await desk.window.reload();
		await desk.window.getByText(/dan 3 lagi|and 3 more/).waitFor();
	});
});
