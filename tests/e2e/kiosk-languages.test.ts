import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type KioskLanguage, kioskLanguages } from "../../core/languages.ts";
import { root } from "../../scripts/setup/paths.mjs";
import { contactSheet } from "./contact-sheet.ts";
import { expectTranslated, misplaced, Visitor } from "./kiosk-visitor.ts";
import { TestLanes } from "./lanes.ts";

const laneIds = ["K1", "K2", "K3"] as const;
const size = { width: 1080, height: 1920 };
const folder = join(root, "build", "screenshots", "kiosk");
let lanes: TestLanes;
const misses: string[] = [];

beforeAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	lanes = new TestLanes(laneIds, { idleSeconds: 10, warningSeconds: 30 });
	await lanes.open();
});
afterAll(() => lanes.dispose());

/** One whole visit that sees every screen there is on the way. */
async function visit(language: KioskLanguage, laneId: string): Promise<void> {
	const page = await lanes.travellerAt(laneId);
	await page.setViewportSize(size);
	const visitor: Visitor = new Visitor(page, language, async (name) => {
		if (name.startsWith("attract")) return;
		if (name !== "language") await expectTranslated(visitor);
		const wrong = name === "language" ? [] : await misplaced(page);
		misses.push(...wrong.map((one) => `${language} ${name}: ${one}`));
		await page.screenshot({ path: join(folder, `${language}.${name}.png`) });
	});
	await visitor.begin();
	const direction = await page.evaluate(() => document.documentElement.dir);
	expect(direction).toBe(language === "ar" ? "rtl" : "ltr");
	await lanes.swipeLines(
		["THIS IS NO PASSPORT AND NOT ANY OTHER DOCUMENT"],
		laneId,
	);
	await page.locator("[data-part=hint]").waitFor();
	await visitor.look("document-hint");
	await lanes.swipe("noVisa", laneId);
	await visitor.sees("checking");
	await visitor.sees("visaCode");
	await page.locator("[data-part=tools] button").first().click();
	await page.getByRole("dialog").waitFor();
	await visitor.look("language-dialog");
	await page.keyboard.press("Escape");
	await page.locator("[data-part=tools] button").last().click();
	await page.getByRole("dialog").waitFor();
	await visitor.look("modes-dialog");
	await page.keyboard.press("Escape");
	await visitor.touch("visaCode.none");
	await visitor.sees("family");
	await lanes.swipe("eVoa", laneId);
	await visitor.sees("checking", "checking-second");
	await visitor.sees("family", "family-two");
	// Nobody touches anything until the time-out is announced.
	await page.getByRole("alertdialog").waitFor({ timeout: 40_000 });
	await visitor.look("warning");
	await visitor.touch("timeout.more");
	await visitor.answer(2);
	await visitor.sees("preparing");
	await visitor.leave();
}

test("every language: the whole way, every screen, nothing cut off, nothing left in English", async () => {
	const left = [...kioskLanguages];
	await Promise.all(
		laneIds.map(async (laneId) => {
			for (let next = left.shift(); next; next = left.shift())
				await visit(next, laneId);
		}),
	);
	expect(misses).toEqual([]);
	const pictures = readdirSync(folder);
	for (const language of kioskLanguages)
		expect(
			pictures.filter((name) => name.startsWith(`${language}.`)).length,
		).toBe(21);
	await contactSheet(lanes.desk.application, folder, kioskLanguages);
}, 400_000);
