import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookMs } from "../../core/crossing/sight.ts";
import { td3Of } from "../core/mrz/build.ts";
import { journalOf } from "../desk/at-work/journal.ts";
import { TestDesk } from "./desk.ts";
import { held } from "./held-key.ts";

const xdotool = (...words: string[]) => void execFileSync("xdotool", words);
/** A person with a queue before them does not press for longer. */
const pressingMs = 3000;
/** As long as a person holds a key that acts. */
const heldFor = String(held.delay / 1000);
/** Wall clocks are read to the millisecond. */
const roundingMs = 1;

describe.runIf(process.platform === "linux")("fingers are quick", () => {
	const desk = new TestDesk();
	let made = 0;

	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	/** Another visa-free traveller each time. */
	async function swipeTraveller(): Promise<void> {
		made += 1;
		const number = `Q${String(made).padStart(6, "0")}`;
		const zone = td3Of({ number, state: "SGP", nationality: "SGP" });
		await desk.swipeLines(zone.split("\n"));
	}

	/** One is shown and two wait, all of them green. */
	async function threeTravellers(): Promise<void> {
		const from = desk.log.length;
		for (let at = 0; at < 3; at += 1) await swipeTraveller();
		await desk.painted(from);
		await desk.window
			.locator("[data-part=queue]")
			.filter({ hasText: "2 waiting" })
			.waitFor();
		await desk.window.locator("main[data-phase=shown]").waitFor();
	}

	/** Whoever is left is decided on at a person's pace. */
	async function emptyQueue(): Promise<void> {
		const empty = desk.window.locator("main[data-phase=recorded]");
		const armed = desk.window.locator("[data-sight=armed]");
		for (;;) {
			await empty.or(armed).first().waitFor();
			if ((await empty.count()) > 0) return;
			const from = desk.log.length;
			await desk.window.keyboard.press("F2", held);
			await desk.logged(({ event }) => event === "recorded", from);
		}
	}

	async function focus(): Promise<void> {
		await desk.application.evaluate(({ BrowserWindow }) =>
			BrowserWindow.getAllWindows()[0]?.focus(),
		);
		await desk.window.waitForFunction(() => document.hasFocus());
	}

	/** Where the button is on the display. */
	async function placeOfAdmit(): Promise<[string, string]> {
		const bounds = await desk.application.evaluate(({ BrowserWindow }) =>
			BrowserWindow.getAllWindows()[0]?.getContentBounds(),
		);
		const box = await desk.window
			.getByRole("button", { name: /^Admit/ })
			.boundingBox();
		if (!bounds || !box) throw new Error("nothing to click");
		return [
			String(Math.round(bounds.x + box.x + box.width / 2)),
			String(Math.round(bounds.y + box.y + box.height / 2)),
		];
	}

	/** Milliseconds from the painting of a verdict to the decision on it, of all crossings. */
	function looks(): number[] {
		const paintedAt = new Map(
			desk.log
				.filter(({ event }) => event === "painted")
				.map(({ inspectionId, paintedAtMs }) => [inspectionId, paintedAtMs]),
		);
		return journalOf(desk.folder)
			.filter(({ kind }) => kind === "crossing")
			.map(
				({ payload }) =>
					Number(payload.atMs) - Number(paintedAt.get(payload.crossingId)),
			);
	}

	const tooShort = () => looks().filter((ms) => !(ms >= lookMs - roundingMs));

	test.each([30, 100, 320, 700, 1500])(
		"Enter every %i ms decides on nobody who was not looked at",
		async (everyMs) => {
			await threeTravellers();
			await focus();
			const before = looks().length;
			const presses = Math.ceil(pressingMs / everyMs);
			const rhythm = Array.from({ length: presses }, () => [
				"key",
				"Return",
				"sleep",
				String(everyMs / 1000),
			]);
			xdotool(...rhythm.flat());
			await desk.picture(`rhythm-${everyMs}`);
			await emptyQueue();
			expect(looks().length).toBe(before + 3);
			expect(tooShort()).toEqual([]);
		},
	);

	test.each([30, 700])(
		"Enter held again and again, let go for %i ms, decides on nobody who was not looked at",
		async (restMs) => {
			await threeTravellers();
			await focus();
			const before = looks().length;
			const rhythm = Array.from({ length: 4 }, () => [
				...["keydown", "Return", "sleep", heldFor],
				...["keyup", "Return", "sleep", String(restMs / 1000)],
			]);
			xdotool(...rhythm.flat());
			await emptyQueue();
			expect(looks().length).toBe(before + 3);
			expect(tooShort()).toEqual([]);
		},
	);

	test.each([50, 150, 300])(
		"a double and a triple click, %i ms apart, decide on nobody who was not looked at",
		async (apartMs) => {
			await threeTravellers();
			await desk.armed();
			const [x, y] = await placeOfAdmit();
			const pause = String(apartMs / 1000);
			for (const clicks of [2, 3]) {
				await desk.armed();
				const before = desk.log.length;
				const click = ["click", "1", "sleep", pause];
				xdotool("mousemove", x, y, ...Array(clicks).fill(click).flat());
				await desk.logged(({ event }) => event === "recorded", before);
			}
			await desk.picture(`clicks-${apartMs}`);
			await emptyQueue();
			expect(tooShort()).toEqual([]);
		},
	);

	test("a button pressed on one person and released on the next counts for neither", async () => {
		await threeTravellers();
		await desk.armed();
		const [x, y] = await placeOfAdmit();
		const from = desk.log.length;
		xdotool("mousemove", x, y, "mousedown", "1");
		// The key decides; the button is still down on the person before.
		await desk.window.keyboard.press("F2", held);
		await desk.logged(({ event }) => event === "recorded", from);
		await desk.painted(from);
		await desk.armed();
		// The key comes after the release, on the same way: once it is heard, so was the release.
		await focus();
		xdotool("mouseup", "1", "keydown", "F3", "sleep", heldFor, "keyup", "F3");
		await desk.window.getByRole("dialog").waitFor();
		expect(
			desk.log.slice(from).filter(({ event }) => event === "recorded"),
		).toHaveLength(1);
		await desk.window.keyboard.press("Escape");
		await desk.window.getByRole("dialog").waitFor({ state: "detached" });
		await emptyQueue();
	});

	test("a key that went down before the look was over counts for nobody, on a focused button too", async () => {
		const { window } = desk;
		const armed = window.locator("[data-sight=armed]");
		const admit = window.getByRole("button", { name: /^Admit/ });
		let isEarly = false;
		// Where the machine was slow the look was over before the key: then another traveller.
		while (!isEarly) {
			const from = desk.log.length;
			await swipeTraveller();
			await desk.painted(from);
			// Only Tab leaves the focus on a button.
			await window.keyboard.press("Tab");
			await admit.focus();
			await window.keyboard.down("Enter");
			isEarly = (await armed.count()) === 0;
			await armed.waitFor();
			await window.waitForTimeout(held.delay);
			await window.keyboard.up("Enter");
			if (!isEarly) await emptyQueue();
		}
		await window
			.getByText("Not counted: this person had only just appeared.")
			.waitFor();
		expect(await window.locator("main[data-phase=shown]").count()).toBe(1);
		await desk.picture("too-early");
		await emptyQueue();
	});
});
