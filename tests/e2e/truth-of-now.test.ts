import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PlainDesk } from "../desk/at-work/plain-desk.ts";
import { TestDesk } from "./desk.ts";
import { held } from "./held-key.ts";

const dayMs = 86_400_000;

/** Whether all of an element is within the window and nothing it lies in cuts it. */
async function isInSight(desk: TestDesk, selector: string): Promise<boolean> {
	return desk.window.locator(selector).evaluate((element) => {
		const own = element.getBoundingClientRect();
		for (let at = element.parentElement; at; at = at.parentElement) {
			const box = at.getBoundingClientRect();
			const isCut =
				getComputedStyle(at).overflowY !== "visible" &&
				(own.bottom > box.bottom + 1 || own.top < box.top - 1);
			if (isCut) return false;
		}
		return own.top >= 0 && own.bottom <= window.innerHeight;
	});
}

async function seriousFaults(desk: TestDesk): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page: desk.window })
		.setLegacyMode(true)
		.analyze();
	return violations
		.filter(({ impact }) => impact === "serious" || impact === "critical")
		.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe.each([
	{ width: 1024, height: 768 },
	{ width: 1280, height: 800 },
	{ width: 1920, height: 1080 },
])("severe things at $width x $height", (size) => {
	const desk = new TestDesk();
	beforeAll(async () => {
		await desk.plug();
		await desk.launch(size);
		await desk.signIn("sari");
		await desk.devicesReady();
		await desk.window.getByText("English", { exact: true }).first().click();
	});
	afterAll(() => desk.dispose());

	test("an imitated address is in sight, however many documents lie beside", async () => {
		for (const id of ["strangersSeal", "boardingPass", "forgedSeal"])
			await desk.scan(id);
		await desk.scan("fakeAddress");
		const worst = "li[data-meaning=stop]:has-text('IMITATED')";
		await desk.window.locator(worst).waitFor();
		expect(await isInSight(desk, worst)).toBe(true);
		await desk.verdictOf("eVoa");
		await desk.window.locator("main[data-phase=shown]").waitFor();
		expect(await isInSight(desk, worst)).toBe(true);
		await desk.picture(`documents-by-severity-${size.width}`);
	});

	test("a reader that is away is said above the decision, in letters that can be read", async () => {
		await desk.cable.unplug();
		const message = "[data-part=messages] li";
		await desk.window.locator(message).first().waitFor();
		expect(await isInSight(desk, `${message} >> nth=0`)).toBe(true);
		const letterPx = await desk.window
			.locator(message)
			.first()
			.evaluate((element) =>
				Number.parseFloat(getComputedStyle(element).fontSize),
			);
		expect(letterPx).toBeGreaterThanOrEqual(15);
		await desk.picture(`reader-away-${size.width}`);
		await desk.cable.plug();
		await desk.window.locator(message).first().waitFor({ state: "detached" });
	});

	test("why: the rules and their ids, one key away", async () => {
		await desk.window.keyboard.press("F1", held);
		const dialog = desk.window.getByRole("dialog");
		await dialog.locator("code").first().waitFor();
		await desk.picture(`why-${size.width}`);
		expect(await seriousFaults(desk)).toEqual([]);
		await desk.window.keyboard.press("Escape");
		await dialog.waitFor({ state: "detached" });
	});
});

describe("a counter for those who leave", () => {
	const before = new PlainDesk();
	let desk: TestDesk | null = null;
	beforeAll(async () => {
		await before.open();
		before.plain.clockMs = () => Date.now() - 43 * dayMs;
		const arrived = await before.verdictOf("visaFree");
		await before.decide(
			arrived,
			"admit",
			arrived.verdict === "admit" ? undefined : "verifiedByHand",
		);
		await before.close();
		desk = new TestDesk((folder) => {
			const file = join(folder, "desk.json");
			const own = JSON.parse(readFileSync(file, "utf8"));
			cpSync(before.folder, folder, { recursive: true, force: true });
			const config = { ...own, direction: "departure" };
			writeFileSync(file, JSON.stringify(config));
		});
		await desk.plug();
		await desk.launch({ width: 1024, height: 768 });
		await desk.signIn("sari");
		await desk.devicesReady();
	});
	afterAll(async () => {
		await desk?.dispose();
		await before.dispose();
	});

	test("shows the days over, the charge and what follows", async () => {
		if (!desk) throw new Error("no desk");
		await desk.verdictOf("visaFree");
		for (const language of ["English", "Bahasa Indonesia"]) {
			await desk.window.getByText(language, { exact: true }).first().click();
			const suffix = language === "English" ? "en" : "id";
			await desk.window
				.locator(`html[lang=${suffix}]`)
				.waitFor({ state: "attached" });
			const screen = await desk.window.locator("main").innerText();
			expect(screen).toMatch(/14 (days|hari)/);
			expect(screen).toMatch(/14[.,]000[.,]000/);
			expect(await seriousFaults(desk)).toEqual([]);
			await desk.picture(`overstay-${suffix}-1024`);
		}
	});
});
