import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainLane } from "../../core/kiosk/lane.ts";
import { plainModes } from "../../core/kiosk/state.ts";
import { root } from "../../scripts/setup/paths.mjs";
import { type HeldClock, holdClock } from "./held-clock.ts";
import { pressAsPerson } from "./held-key.ts";
import { misplaced, Visitor } from "./kiosk-visitor.ts";
import { ask, viewOf } from "./lane-visit.ts";
import { TestLanes } from "./lanes.ts";

const pictures = join(root, process.env.LINTAS_PICTURES ?? "build/screenshots");
const size = { width: 1080, height: 1920 };
const modes = {
	plain: plainModes,
	contrast: { ...plainModes, contrast: true },
	large: { ...plainModes, large: true },
	reach: { ...plainModes, reach: true },
	all: { reach: true, contrast: true, large: true, speech: true },
} as const;
type ModeName = keyof typeof modes;
/** In reach mode no control begins above this share of the screen. */
const lowFrom = 0.55;

/** What cannot be reached, named, or kept still, seen by the page itself. */
function findings(page: Page, isReach: boolean): Promise<string[]> {
	return page.evaluate(
		([from, reach]) => {
			const found: string[] = [];
			for (const control of document.querySelectorAll<HTMLElement>(
				"button, input, [role=radio], a[href]",
			)) {
				const box = control.getBoundingClientRect();
				// Behind an open sheet nothing can be touched.
				const isBehind =
					document.querySelector("[data-sheet]") !== null &&
					control.closest("[data-sheet]") === null;
				// For screen readers alone, which no finger finds.
				const isUnseen = control.closest("[style*='clip-path: inset(50%)']");
				if (box.width === 0 || isBehind || isUnseen) continue;
				const name =
					control.getAttribute("aria-label") ?? control.innerText.trim();
				if (name === "") found.push(`no name: ${control.outerHTML}`);
				// The attract screen is one button, and so reached from below.
				const isWhole = control.matches("[data-screen=attract] button");
				if (reach && !isWhole && box.top < from * innerHeight)
					found.push(`high: ${name} at ${Math.round(box.top)}`);
			}
			const running = document
				.getAnimations()
				.filter(({ playState }) => playState === "running");
			if (running.length > 0) found.push(`${running.length} moving`);
			return found;
		},
		[lowFrom, isReach] as const,
	);
}

describe("a kiosk that everybody can use", () => {
	const lanes = new TestLanes(["K1"]);
	let clock: HeldClock;
	let monitor: Page;

	beforeAll(async () => {
		mkdirSync(pictures, { recursive: true });
		await lanes.open();
		await lanes.shown("attract");
		monitor = await lanes.monitor;
		clock = await holdClock(lanes.desk.application);
	});
	afterAll(() => lanes.dispose());

	async function newPage(): Promise<Page> {
		const page = await lanes.traveller;
		await page.setViewportSize(size);
		await page.emulateMedia({ reducedMotion: "reduce" });
		return page;
	}

	const stands = (page: Page, screen: string) =>
		page.locator(`main[data-screen="${screen}"]`).waitFor({ timeout: 40_000 });

	/** The screen that stands there, in every mode. */
	async function inspect(
		page: Page,
		language: "en" | "ar",
		name: string,
	): Promise<string[]> {
		const misses: string[] = [];
		for (const mode of Object.keys(modes) as ModeName[]) {
			await ask(page, "chooseModes", { modes: modes[mode] });
			await page.waitForFunction(
				(wanted) =>
					Object.entries(wanted).every(
						([one, isOn]) =>
							document.documentElement.matches(`[data-modes~=${one}]`) === isOn,
					),
				modes[mode],
				{ polling: 20 },
			);
			const { violations } = await new AxeBuilder({ page })
				.setLegacyMode(true)
				.analyze();
			const told = [
				...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
				...(await misplaced(page)),
				...(await findings(page, modes[mode].reach)),
			];
			misses.push(...told.map((one) => `${language} ${name} ${mode}: ${one}`));
			const root = await page.evaluate(() => {
				const { lang, dir } = document.documentElement;
				return { lang, dir };
			});
			expect(root).toEqual({
				lang: language,
				dir: language === "ar" ? "rtl" : "ltr",
			});
			if (mode === "all")
				await page.screenshot({
					path: join(pictures, `kiosk-access-${name}-${language}.png`),
				});
		}
		await ask(page, "chooseModes", { modes: plainModes });
		return misses;
	}

	test.each(["en", "ar"] as const)(
		"every screen in every mode: %s",
		async (language) => {
			let page = await newPage();
			const misses: string[] = [];
			const look = async (name: string) =>
				misses.push(...(await inspect(page, language, name)));
			const screen = async (name: string) => {
				await stands(page, name);
				await look(name);
			};
			await stands(page, "attract");
			await ask(page, "chooseLanguage", { language });
			await screen("attract");
			await ask(page, "begin");
			await screen("language");
			await ask(page, "chooseLanguage", { language });
			await stands(page, "document");
			await lanes.swipeLines([
				"THIS IS NO PASSPORT AND NOT ANY OTHER DOCUMENT",
			]);
			await page.locator("[data-part=hint]").waitFor();
			await screen("document");
			await lanes.swipe("noVisa");
			await screen("checking");
			await clock.pass();
			await screen("visaCode");
			await page.locator("[data-part=tools] button").first().click();
			await page.getByRole("dialog").waitFor();
			await look("language-dialog");
			await page.keyboard.press("Escape");
			await page.locator("[data-part=tools] button").last().click();
			await page.getByRole("dialog").waitFor();
			await look("modes-dialog");
			await page.keyboard.press("Escape");
			await clock.pass();
			await page.getByRole("alertdialog").waitFor();
			await look("warning");
			await ask(page, "moreTime");
			await page.getByRole("alertdialog").waitFor({ state: "detached" });
			await lanes.swipe("interpolHit");
			await screen("anotherDocument");
			await ask(page, "together", { together: false });
			await stands(page, "visaCode");
			await ask(page, "skip");
			await screen("family");
			await ask(page, "together", { together: false });
			await screen("flight");
			await ask(page, "skip");
			await screen("chip");
			await ask(page, "answer", { answer: true });
			await screen("declaration");
			for (let number = 0; number < 5; number += 1)
				await ask(page, "answer", { answer: true });
			await screen("preparing");
			await clock.pass();
			await screen("result");
			await ask(page, "finish");
			await screen("goodbye");
			const left = page.waitForEvent("close", { timeout: 30_000 });
			await ask(page, "finish");
			await left;
			page = await newPage();
			await stands(page, "attract");
			await ask(page, "begin");
			await ask(page, "chooseLanguage", { language });
			await ask(monitor, "sendOfficer", { laneId: "K1" });
			await screen("help");
			// Who was helped goes on, and leaves by going back.
			await ask(page, "finish");
			await stands(page, "document");
			await ask(page, "back");
			const ended = page.waitForEvent("close", { timeout: 30_000 });
			await ask(page, "back");
			await ended;
			expect(misses).toEqual([]);
		},
		300_000,
	);

	test("the closed screen in every mode", async () => {
		const page = await newPage();
		await stands(page, "attract");
		await ask(monitor, "closeLane", { laneId: "K1" });
		await stands(page, "closed");
		expect(await inspect(page, "en", "closed")).toEqual([]);
		await ask(monitor, "openLane", { laneId: "K1" });
		await stands(page, "attract");
	});

	test("pictures move only for those who do not mind", async () => {
		const page = await newPage();
		await ask(page, "begin");
		await ask(page, "chooseLanguage", { language: "en" });
		await stands(page, "document");
		const moving = () =>
			page.evaluate(
				() =>
					document
						.getAnimations()
						.filter(({ playState }) => playState === "running").length,
			);
		expect(await moving()).toBe(0);
		await page.emulateMedia({ reducedMotion: "no-preference" });
		await page.waitForFunction(() => document.getAnimations().length > 0);
		expect(await moving()).toBeGreaterThan(0);
		await ask(page, "back");
		const ended = page.waitForEvent("close", { timeout: 30_000 });
		await ask(page, "back");
		await ended;
	});

	test("a whole visit with nothing but keys, and always seen where they are", async () => {
		const page = await newPage();
		const visitor = new Visitor(page, "en");
		const { t } = visitor.words;
		const press = (key: string) => pressAsPerson(page, key);
		const focused = () =>
			page.evaluate(() => {
				const active = document.activeElement;
				if (!(active instanceof HTMLElement)) return null;
				const style = getComputedStyle(active);
				return {
					tag: active.tagName,
					name: active.getAttribute("aria-label") ?? active.innerText.trim(),
					isSeen:
						style.outlineStyle !== "none" &&
						Number.parseFloat(style.outlineWidth) >= 3,
				};
			});
		/** Goes there with one key and no other. */
		async function goTo(name: string, key = "Tab"): Promise<void> {
			const passed: string[] = [];
			for (let steps = 0; steps < 30; steps += 1) {
				await press(key);
				const now = await focused();
				if (now?.tag !== "BUTTON") continue;
				expect(now.isSeen, now.name).toBe(true);
				if (now.name === name) return;
				passed.push(now.name);
			}
			throw new Error(`no ${name} among ${passed.join(" | ")}`);
		}
		await stands(page, "attract");
		await press("Enter");
		await stands(page, "language");
		await goTo("English");
		await press("Space");
		await stands(page, "document");
		// Arrows alone lead to the tools, through the sheet and back to the choices.
		await goTo(t("document.unreadable"), "ArrowDown");
		await goTo(t("modes.title"), "ArrowUp");
		await press("Enter");
		await page.getByRole("dialog").waitFor();
		await goTo(t("modes.close"), "ArrowDown");
		await press("Enter");
		await page.getByRole("dialog").waitFor({ state: "detached" });
		await lanes.swipe("noVisa");
		await stands(page, "checking");
		await clock.pass();
		await stands(page, "visaCode");
		await goTo(t("visaCode.none"), "ArrowDown");
		await press("Enter");
		await stands(page, "family");
		await goTo(t("family.done", { count: 1 }), "ArrowRight");
		await press("Space");
		await stands(page, "flight");
		await goTo(t("back"));
		await press("Enter");
		await stands(page, "family");
		await goTo(t("family.done", { count: 1 }));
		await press("Enter");
		await stands(page, "flight");
		await goTo(t("flight.none"));
		await press("Enter");
		await stands(page, "chip");
		for (const code of ["chip", "arrivalCard"] as const) {
			if (code !== "chip") await visitor.reads(`question.${code}`);
			await goTo(t("answer.yes"), "ArrowLeft");
			await press("Enter");
		}
		for (const code of ["health", "quarantine", "customs", "cash"] as const) {
			await visitor.reads(`question.${code}`);
			await goTo(t("answer.no"), "ArrowRight");
			await press("Enter");
		}
		await stands(page, "preparing");
		await clock.pass();
		await stands(page, "result");
		await goTo(t("result.done"));
		await press("Enter");
		await stands(page, "goodbye");
		await goTo(t("result.done"));
		const ended = page.waitForEvent("close", { timeout: 30_000 });
		await press("Enter");
		await ended;
	});

	test("the time-out: said to eyes and ears, ended by a key, twenty times and never silently", async () => {
		const page = await newPage();
		const visitor = new Visitor(page, "en");
		const { t } = visitor.words;
		await page.evaluate(() => {
			const tones: number[] = [];
			Reflect.set(window, "tones", tones);
			const { start } = OscillatorNode.prototype;
			OscillatorNode.prototype.start = function (...given) {
				tones.push(performance.now());
				start.apply(this, given);
			};
		});
		await visitor.begin();
		const warning = page.getByRole("alertdialog", {
			name: t("timeout.title"),
		});
		for (let times = 1; times <= plainLane.mostExtensions; times += 1) {
			await clock.pass();
			await warning.waitFor();
			if (times === 1) {
				const more = warning.getByRole("button", { name: t("timeout.more") });
				expect(
					await more.evaluate((button) => button === document.activeElement),
				).toBe(true);
				// Heard as well as seen.
				await page.waitForFunction(
					() => Reflect.get(window, "tones").length > 0,
				);
				await page.keyboard.press("Tab");
			} else await ask(page, "moreTime");
			await warning.waitFor({ state: "detached" });
			expect((await viewOf(page)).screen.kind).toBe("document");
		}
		expect(plainLane.mostExtensions).toBeGreaterThanOrEqual(10);
		// Then a person is offered, and whoever does not answer is forgotten.
		await clock.pass();
		await warning.waitFor();
		expect((await ask(page, "moreTime")).ok).toBe(false);
		await warning.getByRole("button", { name: t("help.call") }).waitFor();
		const ended = page.waitForEvent("close", { timeout: 30_000 });
		await clock.pass();
		await ended;
	});
});
