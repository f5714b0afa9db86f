import { afterEach, describe, expect, test } from "vitest";
import { TestDesk } from "./desk.ts";
import { kinds, signInAt, typeAll } from "./typed-into.ts";
import {
	holdKey,
	quickScans,
	scans,
	tapKey,
	typeScan,
} from "./typing-device.ts";

describe.runIf(process.platform === "linux")("a device that types", () => {
	let desk: TestDesk | null = null;
	afterEach(async () => {
		await desk?.dispose();
	});

	test("decides nothing at a counter, and a person does: one key admits, three refer", async () => {
		const counter = new TestDesk();
		desk = counter;
		await counter.plug();
		await counter.launch();
		const page = counter.window;
		await signInAt(counter, page, "sari", [1, 5, 20, 50, 200, 500]);
		await counter.devicesReady();
		await counter.verdictOf("visaFree");
		const shown = page.locator("main[data-phase=shown]");
		await typeAll(counter, page, scans);
		await counter.picture("device-types-en");
		// The focus stays on a button that a person clicked.
		await page.getByRole("button", { name: /^Refuse/ }).click();
		await page.getByRole("dialog").waitFor();
		await tapKey("Escape");
		await page.getByRole("dialog").waitFor({ state: "detached" });
		await typeAll(counter, page, quickScans);
		expect(await page.getByRole("dialog").count()).toBe(0);
		expect(await shown.count()).toBe(1);
		// Nor where reasons are asked for.
		await holdKey("F3");
		await page.getByRole("dialog").waitFor();
		await typeAll(counter, page, quickScans);
		const chosen = page
			.getByRole("dialog")
			.getByRole("radio", { checked: true });
		// Its Tab has left the reasons; what is typed into a field stays there, in sight.
		await page.getByRole("dialog").getByRole("radio").first().focus();
		await tapKey("1");
		await chosen.waitFor({ state: "attached" });
		await typeScan({ paceMs: 70, keys: [..."4006381333931"] });
		await chosen.waitFor({ state: "detached" });
		await tapKey("Escape");
		await page.getByRole("dialog").waitFor({ state: "detached" });

		const before = kinds(counter);
		await page.evaluate(() => {
			if (document.activeElement instanceof HTMLElement)
				document.activeElement.blur();
		});
		await holdKey("Return");
		await page.locator("main[data-phase=recorded]").waitFor();
		expect(kinds(counter).slice(before.length)).toEqual(["crossing"]);

		// Three keys refer: one held, the reason, one held.
		await counter.verdictOf("noVisa");
		await holdKey("F3");
		await page.getByRole("dialog").waitFor();
		await tapKey("1");
		await holdKey("Return");
		await page.locator("main[data-phase=recorded]").waitFor();
		expect(kinds(counter).slice(before.length)).toEqual([
			"crossing",
			"crossing",
		]);
	});
});
