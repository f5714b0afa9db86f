import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/setup/paths.mjs";
import { journalOf } from "../desk/at-work/journal.ts";
import { pressAtMonitor } from "./held-key.ts";
import { Visitor } from "./kiosk-visitor.ts";
import { ask, leave, toResult, viewOf } from "./lane-visit.ts";
import { TestLanes } from "./lanes.ts";

const pictures = join(root, process.env.LINTAS_PICTURES ?? "build/screenshots");

describe("two lanes and the officer who watches them", () => {
	const lanes = new TestLanes(["K1", "K2"], (laneId) =>
		// Nobody touches K2 for longer than that in one test only.
		laneId === "K2" ? { idleSeconds: 15, warningSeconds: 60 } : {},
	);
	const { log } = lanes.desk;
	let monitor: Page;

	beforeAll(async () => {
		await lanes.open();
		monitor = await lanes.monitor;
		await monitor.setViewportSize({ width: 1280, height: 800 });
		for (const laneId of ["K1", "K2"]) await lanes.shown("attract", 0, laneId);
	});
	afterAll(() => lanes.dispose());

	const card = (laneId: string) => monitor.locator(`[data-lane="${laneId}"]`);
	const waiting = (caseNumber: string) =>
		monitor.locator(`[data-case="${caseNumber}"]`);
	const says = (words: string | RegExp) =>
		monitor.getByText(words).first().waitFor({ timeout: 40_000 });
	const shows = (laneId: string, words: string | RegExp) =>
		card(laneId).getByText(words).first().waitFor({ timeout: 40_000 });
	const press = (key: string) => pressAtMonitor(monitor, key);
	const visitorAt = async (laneId: string) =>
		new Visitor(await lanes.travellerAt(laneId), "en");
	const picture = (name: string) =>
		monitor.screenshot({ path: join(pictures, `kiosk-lanes-${name}.png`) });
	const surnameOf = (id: string) =>
		lanes.desk.linesOf(id)[0]?.slice(5).split("<")[0] ?? "";
	const rows = (kind: string) =>
		journalOf(lanes.desk.folder)
			.filter((row) => row.kind === kind)
			.map(({ payload }) => payload);

	const stands = (page: Page, ...screens: readonly string[]) =>
		page
			.locator(screens.map((name) => `main[data-screen="${name}"]`).join())
			.waitFor({ timeout: 40_000 });

	/** A whole visit, ended: the number on the slip. */
	async function visit(laneId: string, id: string): Promise<string> {
		const page = await lanes.travellerAt(laneId);
		await stands(page, "attract");
		await lanes.swipe(id, laneId);
		await stands(page, "family", "visaCode");
		const { caseNumber } = await toResult(page);
		await leave(page);
		return caseNumber;
	}

	test("each step of a traveller is seen at once", async () => {
		const { page } = await visitorAt("K1");
		await shows("K1", "Waits for a traveller");
		await ask(page, "begin");
		await shows("K1", "Chooses a language");
		await ask(page, "chooseLanguage", { language: "nl" });
		await shows("K1", "Places the passport");
		await shows("K1", "Nederlands");
		await lanes.swipeLines(["P<UTO<<UPSIDE<DOWN"]);
		await shows("K1", "1 misread");
		await lanes.swipe("eVoa");
		await shows("K1", "Says who travels along");
		await ask(page, "together", { together: false });
		await shows("K1", "Scans the boarding pass");
		await ask(page, "skip");
		await shows("K1", "Is asked about the chip");
		await ask(page, "answer", { answer: true });
		await shows("K1", "Answers the questions");
		await shows("K2", "Waits for a traveller");
		expect((await toResult(page)).route).toBe("gate");
		await shows("K1", "Sees where to go");
		await leave(page);
		await shows("K1", "Waits for a traveller");
		await shows("K1", /^gate/);
	});

	test("a traveller gets more time, calls for help, and an officer comes", async () => {
		const visitor = await visitorAt("K2");
		await visitor.begin();
		const warning = visitor.page.getByRole("alertdialog");
		await warning.waitFor({ timeout: 30_000 });
		await press("2");
		await press("t");
		await says("Kiosk K2: more time given.");
		await warning.waitFor({ state: "detached" });
		await visitor.touch("help.call");
		await shows("K2", "Needs help");
		await says("Kiosk K2 asks for help.");
		await picture("help");
		await press("a");
		await visitor.sees("help");
		await visitor.reads("help.title");
		await shows("K2", "Officer is coming");
		// Who was helped goes on where the officer came.
		await visitor.touch("help.done");
		await visitor.sees("document");
		await visitor.touch("back");
		await visitor.sees("language");
		const ended = visitor.page.waitForEvent("close", { timeout: 30_000 });
		await visitor.touch("back");
		await ended;
		await shows("K2", "Waits for a traveller");
	});

	test("taken over: the traveller goes to the counter, the case with its documents is in the officer's window", async () => {
		const visitor = await visitorAt("K1");
		await visitor.begin();
		await lanes.scan("boardingPass");
		await visitor.reads("hint.document.boardingPass");
		await lanes.swipe("eVoa");
		await visitor.sees("family");
		const counted = log.length;
		await press("1");
		await press("k");
		await visitor.reads("result.counter.title", { place: "12" });
		await says("its case is in the counter's window");
		const { screen } = await viewOf(visitor.page);
		if (screen.kind !== "result") throw new Error(screen.kind);
		const counter = await lanes.page("officer");
		await counter.getByText(surnameOf("eVoa")).first().waitFor();
		await counter.getByText("Boarding pass").first().waitFor();
		await counter.screenshot({
			path: join(pictures, "kiosk-lanes-counter.png"),
		});
		await leave(visitor.page);
		await lanes.desk.admit(counted);
		const { inspections, ...found } = rows("kioskCase").at(-1) ?? {};
		expect(found).toMatchObject({
			caseNumber: screen.caseNumber,
			laneId: "K1",
			route: "counter",
			reasons: expect.stringContaining("kiosk.takenOver"),
		});
		expect(rows("kioskTaken").at(-1)).toMatchObject({
			caseNumber: screen.caseNumber,
			how: "taken",
		});
		expect(rows("crossing").at(-1)).toMatchObject({
			crossingId: inspections,
			decision: "admit",
		});
	});

	test("a case that waits is taken by its number, another is dealt with elsewhere", async () => {
		const taken = await visit("K1", "noVisa");
		const dropped = await visit("K2", "usedVisa");
		for (const caseNumber of [taken, dropped])
			await waiting(caseNumber).waitFor();
		await press("F3");
		await monitor.keyboard.type(taken);
		await waiting(dropped).waitFor({ state: "detached" });
		await waiting(taken).click();
		await says("No visa");
		await picture("waiting");
		await monitor
			.getByRole("button", { name: /To the counter's window/ })
			.click();
		await says(`Case ${taken} is in the counter's window.`);
		const counter = await lanes.page("officer");
		await counter.getByText(surnameOf("noVisa")).first().waitFor();
		const from = log.length;
		await lanes.desk.referFirstReason(from);
		await monitor.getByLabel("Case number").fill("");
		await waiting(dropped).click();
		await monitor.getByRole("button", { name: /Dealt with/ }).click();
		await monitor.getByRole("dialog").getByRole("button").last().click();
		await says(`Case ${dropped} is off the list.`);
		await waiting(dropped).waitFor({ state: "detached" });
		expect(rows("kioskTaken").slice(-2)).toMatchObject([
			{ caseNumber: taken, how: "taken" },
			{ caseNumber: dropped, how: "dropped" },
		]);
		expect(rows("crossing").at(-1)).toMatchObject({ decision: "refer" });
	});

	test("two passports on two lanes in the same moment stay on their lanes", async () => {
		const pages = await Promise.all(
			["K1", "K2"].map((laneId) => lanes.travellerAt(laneId)),
		);
		const burst = { pace: "burst" } as const;
		await Promise.all([
			lanes.swipe("expiredVisa", "K1", burst),
			lanes.swipe("mismatch", "K2", burst),
		]);
		const results = await Promise.all(
			pages.map(async (page) => {
				await stands(page, "family", "visaCode");
				return toResult(page);
			}),
		);
		expect(results.map(({ travellers }) => travellers)).toEqual([1, 1]);
		const reply = await ask<{
			cases: { laneId: string; members: { surname: string }[] }[];
		}>(monitor, "view");
		if (!reply.ok) throw new Error(reply.error.code);
		const surnames = reply.value.cases.map(({ laneId, members }) => [
			laneId,
			...members.map(({ surname }) => surname),
		]);
		expect(surnames.sort()).toEqual([
			["K1", surnameOf("expiredVisa")],
			["K2", surnameOf("mismatch")],
		]);
		await Promise.all(pages.map(leave));
	});

	test("a lane that is closed says so and opens again; the other goes on", async () => {
		const visitor = await visitorAt("K1");
		await press("1");
		await press("l");
		await visitor.reads("closed.title");
		await shows("K1", "Closed by an officer");
		await lanes.swipe("eVoa");
		expect((await viewOf(await lanes.travellerAt("K2"))).screen.kind).toBe(
			"attract",
		);
		expect((await viewOf(visitor.page)).screen.kind).toBe("closed");
		await press("l");
		await visitor.sees("attract");
	});

	test("who signs out closes the lanes, and no case waits for the next officer", async () => {
		const served = await visitorAt("K1");
		await served.begin();
		await press("F10");
		await says("A lane is open only while an officer watches.");
		await (await visitorAt("K2")).reads("closed.title");
		// Who stands there is served to the end.
		await lanes.swipe("eVoa");
		await served.sees("family");
		await toResult(served.page);
		await leave(served.page);
		await (await visitorAt("K1")).reads("closed.title");
		await lanes.signIn();
		await (await visitorAt("K1")).sees("attract");
		await says("No case is waiting.");
	});
});
