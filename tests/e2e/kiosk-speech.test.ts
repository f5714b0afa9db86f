import type { Page } from "playwright";
import { afterEach, describe, expect, test, vi } from "vitest";
import { TestLanes } from "./lanes.ts";

/** Chromium's own make-believe outputs: `Fake Audio Output 1` and `2`. */
const fakeOutputs = "--use-fake-device-for-media-stream";
const welcome = "Touch the screen to begin";

interface Heard {
	/** Name of the output and length of each clip that was started. */
	clips: { readonly output: string; readonly seconds: number }[];
	stops: number;
}

/** Notes what the page plays, and where. */
async function listen(page: Page): Promise<() => Promise<Heard>> {
	await page.evaluate(async () => {
		const heard: Heard = { clips: [], stops: 0 };
		Reflect.set(window, "heard", heard);
		const devices = await navigator.mediaDevices.enumerateDevices();
		const { start, stop } = AudioBufferSourceNode.prototype;
		AudioBufferSourceNode.prototype.start = function (...given) {
			const sinkId = Reflect.get(this.context, "sinkId");
			heard.clips.push({
				output:
					devices.find(({ deviceId }) => deviceId === sinkId)?.label ?? "",
				seconds: this.buffer?.duration ?? 0,
			});
			start.apply(this, given);
		};
		AudioBufferSourceNode.prototype.stop = function (...given) {
			heard.stops += 1;
			stop.apply(this, given);
		};
	});
	return () => page.evaluate(() => Reflect.get(window, "heard"));
}

async function switchOn(page: Page): Promise<void> {
	await page.getByRole("button", { name: "Display and sound" }).click();
	await page.getByRole("button", { name: /Read aloud/ }).click();
	await page.getByText("Volume 3 of 5").waitFor();
	await page.getByRole("button", { name: "Louder" }).click();
	await page.getByText("Volume 4 of 5").waitFor();
	await page.screenshot({ path: "build/screenshots/kiosk-loudness.png" });
	await page.getByRole("button", { name: "Close" }).click();
}

const comes = (isThere: () => Promise<boolean>) =>
	vi.waitUntil(isThere, { timeout: 40_000, interval: 50 });

const outputNames = (page: Page) =>
	page.evaluate(async () =>
		(await navigator.mediaDevices.enumerateDevices())
			.map(({ label }) => label)
			.filter((label) => label !== ""),
	);

describe("a kiosk that reads aloud", () => {
	let lanes: TestLanes;
	afterEach(() => lanes.dispose());
	const caption = (page: Page) => page.locator("aside");

	async function open(output: string): Promise<Page> {
		lanes = new TestLanes(["K1"], { language: "en", speech: { output } });
		await lanes.open([fakeOutputs]);
		const page = await lanes.traveller;
		await page.getByText(welcome).first().waitFor();
		return page;
	}

	test("speaks on the lane's headset alone, and is silent at a touch", async () => {
		const page = await open("audio output 2");
		const heard = await listen(page);
		await switchOn(page);
		await comes(async () => (await heard()).clips.length > 0);
		const { clips, stops } = await heard();
		expect(clips.map(({ output }) => output)).toEqual(
			clips.map(() => "Fake Audio Output 2"),
		);
		expect(clips[0]?.seconds).toBeGreaterThan(0.4);
		await expect(caption(page).innerText()).resolves.not.toBe("");
		await comes(async () => (await heard()).clips.length > 1);
		await page.locator("main").click({ position: { x: 5, y: 5 } });
		expect((await heard()).stops).toBeGreaterThan(stops);
		await page.screenshot({ path: "build/screenshots/kiosk-speech.png" });
	});

	test("says nothing aloud while the headset is not there; captions go on", async () => {
		const page = await open("Headset of nobody");
		const heard = await listen(page);
		await switchOn(page);
		const seen = new Set<string>();
		await comes(async () => {
			const text = await caption(page).innerText();
			if (text !== "") seen.add(text);
			return seen.size > 1;
		});
		expect((await heard()).clips).toEqual([]);
	});

	test("may name outputs, and neither hear nor let others name them", async () => {
		const page = await open("default");
		expect(await outputNames(page)).toEqual([
			"Fake Default Audio Output",
			"Fake Audio Output 1",
			"Fake Audio Output 2",
		]);
		const microphone = await page.evaluate(() =>
			navigator.mediaDevices.getUserMedia({ audio: true }).then(
				() => "open",
				(error: Error) => error.name,
			),
		);
		expect(microphone).toBe("NotAllowedError");
		for (const role of ["officer", "lane-monitor"] as const)
			expect(await outputNames(await lanes.page(role))).toEqual([]);
	});
});
