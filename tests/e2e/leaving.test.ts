import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { journalOf } from "../desk/at-work/journal.ts";
import { TestDesk } from "./desk.ts";

let desk = new TestDesk();
afterEach(async () => {
	await desk.dispose();
	desk = new TestDesk();
});

/** What Alt+F4 and the cross of the frame come to: the display of the tests has no window manager. */
function closeWindow(): Promise<void> {
	return desk.application.evaluate(({ BrowserWindow }) => {
		BrowserWindow.getAllWindows()[0]?.close();
	});
}

/** The same picture at the sizes of the counters. */
async function pictures(name: string): Promise<void> {
	for (const [width, height] of [
		[1024, 768],
		[1280, 800],
		[1920, 1080],
	] as const) {
		await desk.window.setViewportSize({ width, height });
		await desk.picture(`${name}-en-${width}`);
	}
}

const kindsOf = (inspectionId: unknown) =>
	journalOf(desk.folder)
		.filter(({ payload }) => payload.inspectionId === inspectionId)
		.map(({ kind, payload }) => `${kind} ${payload.how ?? ""}`.trim());

test("a locked counter asks before it is closed, and is locked again at the next start", async () => {
	await desk.open();
	const { inspectionId } = await desk.verdictOf("banHit");
	await closeWindow();
	const dialog = desk.window.getByRole("dialog");
	await dialog.waitFor();
	await pictures("leaving");
	await desk.window.keyboard.press("Escape");
	await dialog.waitFor({ state: "detached" });
	expect(kindsOf(inspectionId)).toEqual(["hit"]);

	await closeWindow();
	await dialog.waitFor();
	const gone = once(desk.application.process(), "exit");
	await dialog.getByRole("button").first().click();
	await gone;
	expect(kindsOf(inspectionId)).toEqual(["hit", "closedLocked left"]);
	await desk.close();

	await desk.open();
	const again = await desk.painted();
	expect(again.inspectionId).toBe(inspectionId);
	await desk.window.locator("main[data-phase=locked]").waitFor();
});

test("the end of the session is no question, and stands in the journal; a kill leaves the hit", async () => {
	await desk.open();
	const { inspectionId } = await desk.verdictOf("banHit");
	for (const [signal, rows] of [
		["SIGTERM", ["hit", "closedLocked ended"]],
		["SIGKILL", ["hit", "closedLocked ended"]],
	] as const) {
		const gone = once(desk.application.process(), "exit");
		desk.application.process().kill(signal);
		await gone;
		expect(kindsOf(inspectionId)).toEqual(rows);
		await desk.close();
		desk.log.splice(0);
		await desk.open();
		expect((await desk.painted()).inspectionId).toBe(inspectionId);
	}
});

test("an earlier refusal stands beside the five checks, with who, when and why", async () => {
	await desk.open();
	let from = desk.log.length;
	await desk.verdictOf("visaFree");
	await desk.referFirstReason(from);
	from = desk.log.length;
	expect((await desk.verdictOf("visaFree")).verdict).toBe("refer");
	const lamp = desk.window.locator("[data-earlier=against]");
	await lamp.waitFor();
	expect(await lamp.textContent()).toMatch(/Sari/);
	await pictures("earlier");
});
