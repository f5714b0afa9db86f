import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/setup/paths.mjs";
import { until } from "../../simulators/until.ts";
import { pressAtMonitor } from "./held-key.ts";
import { TestLanes } from "./lanes.ts";

const pictures = join(root, process.env.LINTAS_PICTURES ?? "build/screenshots");

describe("the lane monitor", () => {
	const lanes = new TestLanes(["K1", "K2"]);
	let monitor: Page;

	beforeAll(async () => {
		await lanes.open();
		monitor = await lanes.page("lane-monitor");
		await monitor.setViewportSize({ width: 1280, height: 800 });
	});
	afterAll(() => lanes.dispose());

	const card = (laneId: string) => monitor.locator(`[data-lane="${laneId}"]`);
	const says = (words: string | RegExp) =>
		monitor.getByText(words).first().waitFor();
	const press = (key: string) => pressAtMonitor(monitor, key);

	async function inspect(name: string): Promise<void> {
		for (const [word, lang] of [
			["Bahasa Indonesia", "id"],
			["English", "en"],
		] as const) {
			await monitor.getByRole("radio", { name: word }).check({ force: true });
			await monitor
				.locator(`html[lang=${lang}]`)
				.waitFor({ state: "attached" });
			const { violations } = await new AxeBuilder({ page: monitor })
				.setLegacyMode(true)
				.analyze();
			expect(
				violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
			).toEqual([]);
			const overflow = await monitor.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return scrollWidth - clientWidth;
			});
			expect(overflow).toBe(0);
			mkdirSync(pictures, { recursive: true });
			await monitor.screenshot({
				path: join(pictures, `lane-monitor-${name}-${lang}.png`),
			});
		}
	}

	/** A traveller stands at the lane until the officer has sent the case on. */
	async function arrives(id: string, laneId: string): Promise<void> {
		await lanes.swipe(id, laneId);
		await card(laneId).getByText("In use").waitFor();
	}

	test("open lanes wait for travellers", async () => {
		await card("K1").getByText("Free").waitFor();
		await card("K2").getByText("Waits for a traveller").waitFor();
		await says("No case is waiting.");
		await inspect("free");
	});

	test("a visit and its case appear; more time is given by key", async () => {
		await arrives("visaFree", "K1");
		await press("1");
		await press("c");
		await says("Visa-free for this nationality.");
		await says("The traveller is still at Kiosk K1.");
		await press("t");
		await says("Kiosk K1: more time given.");
		await inspect("visit");
	});

	test("taken over, its passport is in the counter's window", async () => {
		await press("1");
		await press("k");
		await says("its case is in the counter's window");
		const counter = await lanes.page("officer");
		const [line = ""] = lanes.desk.linesOf("visaFree");
		const surname = line.slice(5).split("<")[0] ?? "";
		await counter.getByText(surname).first().waitFor();
	});

	test("a listed document is marked for the officer and not for the traveller", async () => {
		await arrives("interpolHit", "K2");
		await card("K2").getByText("Check case").waitFor();
		const traveller = await lanes.page("traveller", 1);
		expect(await traveller.locator("body").innerText()).not.toMatch(
			/check|case|lost|stolen|interpol/i,
		);
		await card("K2").getByText("Check case").click();
		await says("Reported lost or stolen (SLTD).");
		await inspect("listed");
	});

	test("a lane that closes serves its traveller, and opens again", async () => {
		await press("2");
		await press("l");
		await card("K2").getByText("Closing").waitFor();
		await says("Who stands there is served to the end.");
		await press("l");
		await card("K2").getByText("In use").waitFor();
	});

	test("a number that nobody knows is said to be unknown, also from a scanner", async () => {
		await card("K2").locator("[data-part=pick]").focus();
		await monitor.keyboard.type("K9-ZTAL4\n");
		await says(/^K9-ZTAL4 is not known here/i);
		await card("K2").getByText("In use").waitFor();
		await monitor.getByLabel("Case number").fill("");
	});

	test("who signs out closes the lanes and hides every traveller", async () => {
		await press("F10");
		await says("A lane is open only while an officer watches.");
		expect(await monitor.locator("body").innerText()).not.toMatch(
			/Check case|INTERPOL|K2-/,
		);
		await inspect("signed-out");
		await until(
			"nothing was said to the console",
			() => lanes.desk.consoleErrors.length === 0,
			1000,
		);
	});
});
