import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { td3Of } from "../core/mrz/build.ts";
import { TestDesk } from "./desk.ts";
import { held } from "./held-key.ts";
import { germanWedge, scanned, typeKeys } from "./wedge-device.ts";

function switchOn(folder: string): void {
	const path = join(folder, "desk.json");
	const config = JSON.parse(readFileSync(path, "utf8"));
	writeFileSync(
		path,
		JSON.stringify({ ...config, wedge: { layout: germanWedge } }),
	);
}

const isRecorded = ({ event }: { event: string }) => event === "recorded";
const isDocument = ({ event }: { event: string }) => event === "document";

describe("a device in keyboard mode", () => {
	const desk = new TestDesk(switchOn);
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	const type = (text: string) => typeKeys(desk.window, text);
	const body = () => desk.window.locator("body").textContent();

	async function verdictOf(lines: readonly string[]) {
		const from = desk.log.length;
		await type(scanned(lines));
		return desk.painted(from);
	}

	/** The next test begins at a counter where nobody stands. */
	afterEach(async () => {
		await pause(600);
		while ((await desk.window.getByRole("dialog").count()) > 0)
			await desk.window.keyboard.press("Escape");
		while ((await desk.window.locator("main[data-phase=shown]").count()) > 0) {
			await desk.referFirstReason(desk.log.length);
			await pause(300);
		}
	});

	test("says so, in both languages, with room for everything", async () => {
		for (const [word, short] of [
			["Bahasa Indonesia", "id"],
			["English", "en"],
		] as const) {
			await desk.window.getByText(word, { exact: true }).first().click();
			await desk.window
				.locator(`html[lang=${short}]`)
				.waitFor({ state: "attached" });
			expect(
				await desk.window.locator("[data-part=wedge]").textContent(),
			).toContain("HID POS");
			const { violations } = await new AxeBuilder({ page: desk.window })
				.setLegacyMode(true)
				.analyze();
			expect(violations.filter(({ impact }) => impact === "serious")).toEqual(
				[],
			);
			await desk.picture(`wedge-idle-${short}`);
		}
	});

	test("its document is read like any other, through the layout", async () => {
		const painted = await verdictOf(desk.linesOf("visaFree"));
		expect(painted).toMatchObject({ verdict: "admit", outcome: "visaFree" });
		const [, lower = ""] = desk.linesOf("visaFree");
		expect(await body()).toContain(lower.slice(0, 9).replaceAll("<", ""));
		await desk.picture("wedge-verdict-en");
	});

	test("its Enter admits nobody: neither who stands there nor who comes", async () => {
		const from = desk.log.length;
		// Nobody has ever referred this one.
		const zone = { number: "W1234567", state: "SGP", nationality: "SGP" };
		await verdictOf(td3Of(zone).split("\n"));
		const second = desk.log.length;
		await type(`\n${scanned(desk.linesOf("eVoa"))}\n\n`);
		await desk.logged(isDocument, second);
		await pause(100);
		await type("\n");
		await pause(400);
		expect(desk.log.slice(from).filter(isRecorded)).toEqual([]);
		await desk.admit(from);
		expect(desk.log.slice(from).filter(isRecorded)).toHaveLength(1);
		await desk.painted(desk.log.length - 1);
	});

	test("its keys choose no reason and send no form", async () => {
		await verdictOf(desk.linesOf("visaFree"));
		const from = desk.log.length;
		await desk.armed();
		await desk.window.keyboard.press("F3", held);
		await desk.window.getByRole("dialog").waitFor();
		await desk.window.keyboard.press("2");
		await pause(200);
		const chosen = desk.window
			.getByRole("dialog")
			.getByRole("radio", { checked: true });
		const before = await chosen.getAttribute("value");
		await type(scanned(desk.linesOf("eVoa")));
		await desk.logged(isDocument, from);
		expect(await desk.window.getByRole("dialog").count()).toBe(1);
		// Where its keys came slowly, what was chosen is asked for again; another never is.
		const after = await chosen.evaluateAll((radios) =>
			radios.map((radio) => radio.getAttribute("value")),
		);
		expect([[before], []]).toContainEqual(after);
		const note = desk.window.getByRole("dialog").locator("input[type=text]");
		await note.pressSequentially("late train", { delay: 70 });
		const second = desk.log.length;
		await type(scanned(desk.linesOf("citizen")));
		await desk.logged(isDocument, second);
		await pause(300);
		expect(await note.inputValue()).toBe("late train");
		expect(desk.log.slice(from).filter(isRecorded)).toEqual([]);
	});

	test("typing by hand is untouched, and keys do what they do", async () => {
		await desk.window.keyboard.press("F6", held);
		const dialog = desk.window.getByRole("dialog");
		await dialog.waitFor();
		await dialog.getByRole("button", { name: "Type the fields" }).click();
		const surname = dialog.getByLabel("Surname");
		await surname.click();
		await desk.window.keyboard.type("eriksson anna", { delay: 60 });
		await desk.window.keyboard.press("Backspace");
		expect(await surname.inputValue()).toBe("ERIKSSON ANN");
		await desk.window.keyboard.press("Tab");
		await desk.window.keyboard.type("maria", { delay: 60 });
		expect(await dialog.getByLabel("Given names").inputValue()).toBe("MARIA");
		const from = desk.log.length;
		await desk.window.keyboard.press("Enter", held);
		await dialog.getByRole("alert").getByText(/./).waitFor();
		await desk.window.keyboard.press("Escape");
		await dialog.waitFor({ state: "detached" });
		expect(desk.log.slice(from).filter(isDocument)).toEqual([]);
	});

	test("binary and foreign characters are refused with what to do", async () => {
		const from = desk.log.length;
		await type("Ü\u00e9\u00e8QQQQABCDEFGHIJ中");
		await desk.logged(
			({ event, code }) =>
				event === "unreadable" && code === "remark.wedgeLost",
			from,
		);
		await desk.window
			.getByText(/keyboard wedge: characters were lost/)
			.waitFor();
		expect(desk.log.slice(from).filter(isDocument)).toEqual([]);
		await desk.picture("wedge-lost-en");
	});

	test("switched off in the file, nothing is read any more", async () => {
		const path = join(desk.folder, "desk.json");
		const { wedge: _, ...config } = JSON.parse(readFileSync(path, "utf8"));
		const from = desk.log.length;
		writeFileSync(path, JSON.stringify(config));
		await desk.logged(({ event }) => event === "config", from);
		await desk.window
			.locator("[data-part=wedge]")
			.waitFor({ state: "detached" });
		await type(scanned(desk.linesOf("visaFree")));
		await pause(500);
		expect(desk.log.slice(from).filter(isDocument)).toEqual([]);
		const reply = await desk.window.evaluate(() =>
			Reflect.get(window, "lintas").typedByWedge({ text: "P<UTO" }),
		);
		expect(reply).toMatchObject({ ok: false, error: { code: "wedge.off" } });
	});
});
