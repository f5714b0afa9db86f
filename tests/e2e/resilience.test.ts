import { afterEach, describe, expect, test } from "vitest";
import { TestDesk } from "./desk.ts";
import { held } from "./held-key.ts";

/** What the journal holds, asked through the command line after the desk is closed. */
function journal(desk: TestDesk): { rows: number; ok: boolean } {
	const output = desk.lintas("journal", "verify");
	return JSON.parse(output);
}

describe("what breaks at a counter", () => {
	let desk = new TestDesk();
	afterEach(async () => {
		await desk.dispose();
		desk = new TestDesk();
	});

	test("a reader that is absent, plugged in and unplugged says so", async () => {
		await desk.launch();
		await desk.signIn("sari");
		await desk.logged(
			(entry) => entry.event === "link" && entry.code === "link.absent",
		);
		await desk.picture("reader-absent");
		await desk.cable.plug();
		await desk.logged(
			(entry) => entry.event === "link" && entry.state === "ready",
		);
		expect((await desk.verdictOf("visaFree")).verdict).toBe("admit");
		await desk.cable.unplug();
		await desk.logged(
			(entry) => entry.event === "link" && entry.state === "waiting",
		);
		await desk.picture("reader-unplugged");
	});

	test("the whole application is killed right after a decision: recorded once or not at all", async () => {
		await desk.open();
		await desk.verdictOf("visaFree");
		await desk.armed();
		await desk.window.keyboard.press("Enter", held);
		desk.application.process().kill("SIGKILL");
		await desk.close();
		const recorded = desk.crossings();
		expect(recorded).toBeLessThanOrEqual(1);
		expect(journal(desk)).toMatchObject({ ok: true });
		await desk.open();
		const counts = await desk.window
			.locator("[data-part=counts]")
			.textContent();
		expect(counts).toContain(String(recorded));
	});
});
