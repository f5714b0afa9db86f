import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/setup/paths.mjs";
import { journalOf } from "../desk/at-work/journal.ts";
import { barCode } from "./desk.ts";
import { Visitor } from "./kiosk-visitor.ts";
import { ask, leave, toResult, viewOf } from "./lane-visit.ts";
import { TestLanes } from "./lanes.ts";
import { filesWith } from "./search-files.ts";

const pictures = join(root, process.env.LINTAS_PICTURES ?? "build/screenshots");
/** Number, surname and given names of the specimen of these visits. */
const specimen = "eVoa";
const personal = ["LX0000002", "HARGRAVE", "OLIVIA"];
/** A visa sticker: machine-readable, and no passport. */
const sticker = [
	"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
	"L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
];

describe("what goes wrong at a kiosk", () => {
	// Nobody touches K2, where time runs out sooner.
	const lanes = new TestLanes(
		["K1", "K2"],
		(laneId) =>
			laneId === "K2"
				? { idleSeconds: 10, warningSeconds: 10 }
				: { idleSeconds: 60 },
		true,
	);
	const { log } = lanes.desk;
	/** What happens at K2 while K1 has its own trouble. */
	let silence: Promise<void>;

	beforeAll(async () => {
		// The test's own copies of the specimens, which the product never reads.
		for (const name of ["scenarios.json", "bar-codes.json"])
			rmSync(join(lanes.desk.folder, name), { force: true });
		mkdirSync(pictures, { recursive: true });
		await lanes.open();
		await lanes.shown("attract");
		silence = nobodyAnswers();
		silence.catch(() => {});
	});
	afterAll(() => lanes.dispose());

	/** Somebody stands before the lane. */
	async function visitorAt(laneId = "K1"): Promise<Visitor> {
		const page = await lanes.travellerAt(laneId);
		await page.setViewportSize({ width: 1080, height: 1920 });
		return new Visitor(page, "en");
	}

	const picture = (page: Page, name: string) =>
		page.screenshot({ path: join(pictures, `kiosk-bad-${name}.png`) });

	/** The visit goes on to its end, and the lane waits for the next traveller. */
	async function goesOn(page: Page): Promise<"gate" | "counter"> {
		const { route } = await toResult(page);
		await leave(page);
		await (await visitorAt()).sees("attract");
		return route;
	}

	async function nobodyAnswers(): Promise<void> {
		const { page, words } = await visitorAt("K2");
		await page.locator("[data-screen=attract] button").click();
		const warning = page.getByRole("alertdialog", {
			name: words.t("timeout.title"),
		});
		await warning.waitFor({ timeout: 30_000 });
		await warning
			.getByText(/In \d+ seconds? everything will be deleted/)
			.waitFor();
		await picture(page, "no-answer");
		await warning
			.getByRole("button", { name: words.t("timeout.more") })
			.click();
		await warning.waitFor({ state: "detached" });
		expect((await viewOf(page)).screen.kind).toBe("language");
		const ended = page.waitForEvent("close", { timeout: 60_000 });
		await warning.waitFor({ timeout: 30_000 });
		await ended;
		await (await visitorAt("K2")).sees("attract");
	}

	test("a passport upside down, taken away too early, a visa page, a boarding pass: each is said, then it is read", async () => {
		const visitor = await visitorAt();
		const { page } = visitor;
		await visitor.begin();
		await lanes.swipeLines(["<<<<8M<<9ZZ<1FJ<<", "K0<<<<<<<L"]);
		await visitor.reads("hint.document.notRead");
		await picture(page, "upside-down");
		await lanes.swipe(specimen, "K1", { truncate: 50 });
		await visitor.reads("hint.document.tooShort");
		await picture(page, "too-early");
		await lanes.swipeLines(sticker);
		await visitor.reads("hint.document.notPassport");
		await picture(page, "no-passport");
		await lanes.scan("boardingPass");
		await visitor.reads("hint.document.boardingPass");
		await picture(page, "boarding-pass");
		await lanes.swipe(specimen);
		await visitor.sees("family");
		await visitor.reads("family.count", { count: 1 });
		// The pass that was shown too early is not asked for again.
		await visitor.touch("family.done", { count: 1 });
		await visitor.sees("chip");
		expect(await goesOn(page)).toBe("gate");
	});

	test("a boarding pass on the passport reader is a boarding pass", async () => {
		const visitor = await visitorAt();
		await visitor.begin();
		const pass = Buffer.from(barCode("boardingPass").hex, "hex");
		await lanes.swipeLines([pass.toString("latin1")]);
		await visitor.reads("hint.document.boardingPass");
		await lanes.swipe(specimen);
		await visitor.sees("family");
		await goesOn(visitor.page);
	});

	test("a passport that no try can read goes to the counter", async () => {
		const visitor = await visitorAt();
		for (let tries = 0; tries < 4; tries += 1)
			await lanes.swipeLines(["P<<<<8M<<9ZZ<1FJ<<"]);
		await visitor.sees("result");
		await visitor.reads("result.counter.title", { place: "12" });
		await picture(visitor.page, "unreadable");
		await leave(visitor.page);
		await (await visitorAt()).sees("attract");
	});

	test("another passport midway: left aside, then taken along", async () => {
		const visitor = await visitorAt();
		const { page } = visitor;
		await visitor.begin();
		await lanes.swipe(specimen);
		await visitor.sees("family");
		await visitor.touch("family.done", { count: 1 });
		await visitor.sees("flight");
		await lanes.swipe("banHit");
		await visitor.reads("anotherDocument.title");
		await picture(page, "another-passport");
		await visitor.touch("anotherDocument.mistake");
		await visitor.sees("flight");
		await lanes.swipe("interpolHit");
		await visitor.reads("anotherDocument.title");
		await visitor.touch("anotherDocument.together");
		await visitor.sees("family");
		await visitor.reads("family.count", { count: 2 });
		// The one that lies there already is not a third.
		await lanes.swipe(specimen);
		await visitor.touch("family.done", { count: 2 });
		expect((await toResult(page)).travellers).toBe(2);
		await visitor.reads("result.stay", { count: 2 });
		await leave(page);
		const cases = journalOf(lanes.desk.folder).filter(
			({ kind }) => kind === "kioskCase",
		);
		expect(String(cases.at(-1)?.payload.inspections).split(" ")).toHaveLength(
			2,
		);
	});

	test("two people at once: the second is asked about, and is nobody of this visit", async () => {
		const visitor = await visitorAt();
		await visitor.sees("attract");
		const burst = { pace: "burst" } as const;
		await Promise.all([
			lanes.swipe(specimen, "K1", burst),
			lanes.swipe("banHit", "K1", burst),
		]);
		await visitor.reads("anotherDocument.title");
		await picture(visitor.page, "two-at-once");
		await visitor.touch("anotherDocument.mistake");
		await visitor.sees("family");
		await visitor.reads("family.count", { count: 1 });
		expect(await goesOn(visitor.page)).toBe("gate");
	});

	test("the roll ends midway: the slip comes once there is paper", async () => {
		const { printerDevice: printer } = lanes.cables();
		const monitor = await lanes.monitor;
		const card = monitor.locator('[data-lane="K1"]');
		const before = printer.pieces.length;
		printer.endPaperAfter(200);
		const visitor = await visitorAt();
		await visitor.begin();
		await lanes.swipe(specimen);
		await toResult(visitor.page);
		await visitor.reads("result.slip.printing");
		await card.getByText("Printer: out of paper").waitFor();
		await picture(visitor.page, "paper-out");
		await monitor.screenshot({
			path: join(pictures, "kiosk-bad-paper-out-monitor.png"),
		});
		printer.loadPaper();
		await visitor.reads("result.slip.printed");
		await card.getByText("Printer: out of paper").waitFor({
			state: "detached",
		});
		const ends = printer.pieces.slice(before).map(({ end }) => end);
		expect(ends[0]).toBe("torn");
		expect(ends.at(-1)).toBe("cut");
		await leave(visitor.page);
	});

	test("no printer answers: the number is to be remembered, and the lane goes on", async () => {
		await lanes.cables().printer.unplug();
		const visitor = await visitorAt();
		await visitor.begin();
		await lanes.swipe(specimen);
		const { caseNumber } = await toResult(visitor.page);
		await visitor.reads("result.slip.failed");
		await visitor.reads("result.case", { caseNumber });
		await picture(visitor.page, "no-printer");
		await leave(visitor.page);
		await lanes.cables().printer.plug();
	});

	test("the reader is unplugged: closed to the next, and open again by itself", async () => {
		const visitor = await visitorAt();
		await visitor.sees("attract");
		await lanes.cables().reader.unplug();
		await visitor.reads("closed.title");
		await visitor.reads("closed.next", { place: "12" });
		await picture(visitor.page, "reader-gone");
		expect((await viewOf(await lanes.travellerAt("K2"))).screen.kind).not.toBe(
			"closed",
		);
		await lanes.cables().reader.plug();
		await visitor.sees("attract");
	});

	test("the reader is unplugged midway: who stands there is sent to the counter", async () => {
		const visitor = await visitorAt();
		await visitor.begin();
		await lanes.swipe(specimen);
		await visitor.sees("family");
		const from = log.length;
		await lanes.cables().reader.unplug();
		await lanes.desk.logged(
			(entry) => entry.event === "link" && entry.state !== "ready",
			from,
		);
		expect((await toResult(visitor.page)).route).toBe("counter");
		await visitor.reads("result.counter.title", { place: "12" });
		await leave(visitor.page);
		const next = await visitorAt();
		await next.reads("closed.title");
		await lanes.cables().reader.plug();
		await next.sees("attract");
	});

	test("the reader is unplugged while it is waited for: nobody waits on", async () => {
		const visitor = await visitorAt();
		await visitor.begin();
		await lanes.cables().reader.unplug();
		await visitor.reads("result.counter.title", { place: "12" });
		await leave(visitor.page);
		const next = await visitorAt();
		await next.reads("closed.title");
		await lanes.cables().reader.plug();
		await next.sees("attract");
	});

	test("the store falls midway: the visit goes on and ends at the counter", async () => {
		const visitor = await visitorAt();
		await visitor.begin();
		const from = log.length;
		process.kill(await lanes.desk.pidOf("store"), "SIGKILL");
		await lanes.desk.logged((entry) => entry.event === "storeGone", from);
		await lanes.swipe(specimen);
		await lanes.shown("checking", from);
		await picture(visitor.page, "store-gone");
		expect(await goesOn(visitor.page)).toBe("counter");
		await lanes.desk.logged((entry) => entry.event === "storeReady", from);
		await (await visitorAt()).sees("attract");
	});

	test("nobody answers: warned, more time given, then everything is gone", () =>
		silence);

	test("the power is cut midway: closed until an officer signs in, nothing kept but what was decided", async () => {
		const visitor = await visitorAt();
		await visitor.begin();
		await lanes.swipe(specimen);
		await visitor.sees("family");
		const { caseNumber } = await caseInMonitor();
		const cases = () =>
			journalOf(lanes.desk.folder).filter(({ kind }) => kind === "kioskCase");
		const decided = cases().length;
		lanes.desk.application.process().kill("SIGKILL");
		await lanes.desk.close();
		expect(JSON.parse(lanes.desk.lintas("journal", "verify"))).toMatchObject({
			ok: true,
		});
		expect(filesWith(lanes.desk.folder, [...personal, caseNumber])).toEqual([]);
		const kept = JSON.stringify([log, journalOf(lanes.desk.folder)]);
		for (const text of personal) expect(kept).not.toContain(text);
		expect(kept).not.toContain(caseNumber);
		expect(cases()).toHaveLength(decided);

		await lanes.desk.plug();
		await lanes.launch();
		const next = await visitorAt();
		await next.reads("closed.title");
		await picture(next.page, "power-back");
		await lanes.signIn();
		await next.sees("attract");
		await lanes.swipe(specimen);
		await next.sees("family");
		expect(await goesOn(next.page)).toBe("gate");
		expect(cases()).toHaveLength(decided + 1);
	});

	/** The number of the case at K1, which the traveller does not see yet. */
	async function caseInMonitor(): Promise<{ readonly caseNumber: string }> {
		const reply = await ask<{
			lanes: { laneId: string; visit: { caseNumber: string } | null }[];
		}>(await lanes.monitor, "view");
		if (!reply.ok) throw new Error(reply.error.code);
		const caseNumber = reply.value.lanes.find(({ laneId }) => laneId === "K1")
			?.visit?.caseNumber;
		if (!caseNumber) throw new Error("nobody stands at K1");
		return { caseNumber };
	}
});
