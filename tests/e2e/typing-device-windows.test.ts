import { afterAll, describe, expect, test } from "vitest";
import { viewOf } from "./lane-visit.ts";
import { TestLanes } from "./lanes.ts";
import { TechnicianDesk } from "./technician-desk.ts";
import { focus, kinds, signInAt, typeAll } from "./typed-into.ts";
import {
	holdKey,
	quickScans,
	scans,
	tapKey,
	typeScan,
} from "./typing-device.ts";

describe.runIf(process.platform === "linux")("a device that types", () => {
	const lanes = new TestLanes();
	const desk = lanes.desk;
	afterAll(() => lanes.dispose());

	test("begins no visit and presses no button at a kiosk; commands nothing in the lane monitor", async () => {
		await lanes.open();
		const kiosk = await lanes.travellerAt("K1");
		await focus(desk, kiosk);
		for (const scan of scans) await typeScan(scan);
		expect((await viewOf(kiosk)).screen.kind).toBe("attract");
		await holdKey("Return");
		await expect
			.poll(async () => (await viewOf(kiosk)).screen.kind)
			.toBe("language");
		for (const scan of quickScans) await typeScan(scan);
		expect((await viewOf(kiosk)).screen.kind).toBe("language");

		const monitor = await lanes.page("lane-monitor");
		await focus(desk, monitor);
		await typeScan({ paceMs: 20, keys: ["1"] });
		const before = kinds(desk);
		for (const scan of scans) await typeScan(scan);
		await monitor.getByText("In use").first().waitFor();
		expect(kinds(desk)).toEqual(before);
		await holdKey("F10");
		await monitor
			.getByText("A lane is open only while an officer watches.")
			.waitFor();
	});
});

describe.runIf(process.platform === "linux").each([
	["supervisor", "dewi"],
	["technician", "agus"],
] as const)("a device that types, in the %s's window", (role, who) => {
	const desk = new TechnicianDesk();
	afterAll(() => desk.dispose());

	test("signs nobody in or out, and presses no button", async () => {
		await desk.launch(undefined, [`--${role}`]);
		const page = desk.window;
		await signInAt(desk, page, who, [1, 200]);
		/** What a pressed button would change: the place, a dialog, an answer. */
		const place = () =>
			page
				.locator("h1, h2, [aria-current=page], [aria-selected=true]")
				.allInnerTexts();
		const before = await place();
		await typeAll(desk, page, scans);
		// Tab of a device went to buttons; none was pressed.
		for (let tabs = 0; tabs < 3; tabs += 1) {
			await tapKey("Tab");
			for (const scan of quickScans.slice(5)) await typeScan(scan);
		}
		expect(await page.getByRole("dialog").count()).toBe(0);
		expect(await place()).toEqual(before);
		expect(await page.locator("input[type=password]").count()).toBe(0);
	});
});
