import { afterEach, describe, expect, test } from "vitest";
import { TestDesk } from "./desk.ts";
import { journalOf } from "./journal.ts";

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

	const isRecorded = (entry: { event: string }) => entry.event === "recorded";

	test("a reader that is absent, then plugged in", async () => {
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
	});

	test("unplugged in the middle of a document: the halves never join", async () => {
		await desk.open();
		const [first = "", second = ""] = desk.linesOf("visaFree");
		const half = Buffer.concat([
			Buffer.from([2]),
			Buffer.from(`${first}\r${second.slice(0, 10)}`),
		]);
		await desk.reader.raw(half);
		await desk.cable.unplug();
		await desk.logged(
			(entry) => entry.event === "link" && entry.state === "waiting",
		);
		await desk.picture("reader-unplugged");
		await desk.cable.plug();
		const from = desk.log.length;
		await desk.logged(
			(entry) => entry.event === "link" && entry.state === "ready",
			from,
		);
		const painted = await desk.verdictOf("eVoa");
		expect(painted).toMatchObject({ verdict: "admit", outcome: "visaValid" });
		expect(await desk.window.locator("body").textContent()).not.toContain(
			"TANJUNG",
		);
	});

	test("the store is killed in mid-inspection: the verdict stands and is recorded once", async () => {
		await desk.open();
		await desk.verdictOf("visaFree");
		process.kill(await desk.pidOf("store"), "SIGKILL");
		await desk.logged((entry) => entry.event === "storeGone");
		await desk.window.keyboard.press("Enter");
		await desk.logged(isRecorded);
		await desk.close();
		expect(desk.log.filter(isRecorded)).toHaveLength(1);
		expect(journal(desk)).toMatchObject({ ok: true });
		expect(desk.crossings()).toBe(1);
		const starts = journalOf(desk.folder).filter(
			({ kind }) => kind === "started",
		);
		expect(starts.map(({ payload }) => payload)).toMatchObject([
			{ rulePack: expect.stringMatching(/\S \S/), version: expect.any(String) },
		]);
	});

	test("a document read while the store is away is amber until it is back", async () => {
		await desk.open();
		process.kill(await desk.pidOf("store"), "SIGKILL");
		await desk.logged((entry) => entry.event === "storeGone");
		await desk.swipe("visaFree");
		const from = desk.log.length;
		await desk.logged((entry) => entry.event === "storeReady", from);
		await desk.window
			.getByRole("heading", { level: 1, name: "Admit" })
			.waitFor();
	});

	test("the device host is killed: back within 2 s, the inspection untouched", async () => {
		await desk.open();
		await desk.verdictOf("eVoa");
		const from = desk.log.length;
		process.kill(await desk.pidOf("devices"), "SIGKILL");
		await desk.logged((entry) => entry.event === "devicesGone", from);
		const gone = desk.log
			.slice(from)
			.find((entry) => entry.event === "devicesGone");
		const back = await desk.logged(
			(entry) => entry.event === "link" && entry.state === "ready",
			from,
		);
		expect(
			Date.parse(String(back.at)) - Date.parse(String(gone?.at)),
		).toBeLessThan(2000);
		await desk.window.keyboard.press("Enter");
		await desk.logged(isRecorded, from);
		expect((await desk.verdictOf("citizen")).verdict).toBe("admit");
	});

	test("the whole application is killed right after a decision: recorded once or not at all", async () => {
		await desk.open();
		await desk.verdictOf("visaFree");
		await desk.window.keyboard.press("Enter");
		desk.application.process().kill("SIGKILL");
		await desk.close();
		const recorded = desk.crossings();
		expect(recorded).toBeLessThanOrEqual(1);
		expect(journal(desk)).toMatchObject({ ok: true });
		await desk.open();
		const counts = await desk.window.locator(".idle-counts").textContent();
		expect(counts).toContain(String(recorded));
	});
});
