import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../core/law/days.ts";
import { packFiles, trustTestSigner } from "../desk/at-work/signed-packs.ts";
import { pins, TestDesk } from "./desk.ts";

const today = new Intl.DateTimeFormat("en-CA", {
	timeZone: "Asia/Jakarta",
}).format(Date.now());

describe("the rule desk", () => {
	const desk = new TestDesk(trustTestSigner);
	const files = packFiles(join(desk.folder, ".."), today, addDays(today, 20));
	const size = { width: 1280, height: 800 };

	beforeAll(async () => {
		await desk.open("budi");
		expect((await desk.verdictOf("visaFree")).verdict).toBe("admit");
		await desk.admit(0);
		const from = desk.log.length;
		await desk.verdictOf("eVoa");
		await desk.admit(from);
		await desk.close();
		await desk.launch(size, ["--supervisor"]);
	});
	afterAll(() => desk.dispose());

	const text = () => desk.window.locator("body").innerText();
	const press = (name: string | RegExp) =>
		desk.window.getByRole("button", { name }).click();
	const tab = (name: string) =>
		desk.window.getByRole("tab", { name, exact: true }).click();
	const says = (words: string) =>
		desk.window.getByText(words).first().waitFor();

	/** The person chooses this file in the system's dialog. */
	async function open(path: string): Promise<void> {
		await desk.application.evaluate(({ dialog }, chosen) => {
			dialog.showOpenDialog = async () => ({
				canceled: false,
				filePaths: [chosen],
			});
		}, path);
		await press("Open a new pack …");
	}

	async function inspect(name: string): Promise<void> {
		for (const language of ["Bahasa Indonesia", "English"]) {
			await desk.window.getByText(language, { exact: true }).first().click();
			const lang = language === "English" ? "en" : "id";
			await desk.window
				.locator(`html[lang=${lang}]`)
				.waitFor({ state: "attached" });
			const { violations } = await new AxeBuilder({ page: desk.window })
				.setLegacyMode(true)
				.analyze();
			expect(
				violations
					.filter(({ impact }) => impact === "serious" || impact === "critical")
					.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
			).toEqual([]);
			const overflow = await desk.window.evaluate(
				() =>
					document.documentElement.scrollWidth -
					document.documentElement.clientWidth,
			);
			expect(overflow).toBe(0);
			await desk.picture(`rule-desk-${name}-${lang}`);
		}
	}

	test("only a supervisor signs in, and sees the pack in force with every rule", async () => {
		await desk.window.locator("input[type=password]").waitFor();
		await inspect("sign-in");
		expect(await text()).not.toContain("Sari");
		await desk.signIn("dewi");
		await says("In force");
		await desk.window.getByLabel("Search rules").fill("Perpres 95");
		await says("6 of ");
		await inspect("rules");
		expect(await text()).toContain("idn.visaFree.2024-95");
		await desk.window
			.getByText("notes of others", { exact: false })
			.first()
			.click();
		await says("2 of ");
		expect(await text()).not.toContain("idn.visaFree.2024-95");
		await desk.window.getByText("All rules", { exact: true }).click();
		await says("6 of ");
	});

	test.each([
		[
			"overlap",
			"Two rules decide on the same day.",
			/Line \d+, entry overstay/,
		],
		["changed", "The signature is wrong", /Test directorate/],
		["unsigned", "The pack is not signed.", /pack in force stays/],
		[
			"otherState",
			"The pack is the law of another state",
			/desk\.json\. Pack: EUE, this desk is of IDN/,
		],
	] as const)(
		"a pack that is %s is refused whole",
		async (name, words, more) => {
			await open(files[name]);
			await says(words);
			expect(await text()).toMatch(more);
			expect(await text()).not.toContain("Opened, not imported");
			expect(await desk.window.getByRole("option").count()).toBe(1);
			if (name === "overlap") await inspect("refused");
		},
	);

	test("the difference is told in words", async () => {
		await open(files.good);
		await says("Opened, not imported");
		await tab("Difference");
		await says("nationalities loses MYS.");
		await says(
			"Greatest age in hours of the source Last crossing was 48 and becomes 72",
		);
		await says("Time zone of the checkpoint XXX was nothing");
		await inspect("difference");
	});

	test("the dry run lists every verdict that changes", async () => {
		await tab("Dry run");
		await press("Start the dry run");
		await says("Done: 2 of 2 crossings, 1 verdicts changed");
		expect(await desk.window.locator("tbody tr").count()).toBe(1);
		const row = await desk.window.locator("tbody tr").innerText();
		expect(row).toContain("MYS");
		expect(row).toMatch(/Admit[\s\S]*Refer/);
		expect(row).not.toContain("TANJUNG");
		await inspect("dry-run");
	});

	test("a second person confirms, never the same one", async () => {
		await tab("Import");
		await inspect("import");
		const names = await desk.window
			.getByRole("tabpanel")
			.getByRole("option")
			.allInnerTexts();
		expect(names.join()).not.toContain("Dewi");
		const asked = await desk.window.evaluate(
			(pin) =>
				Reflect.get(window, "lintas").importPack({ secondId: "dewi", pin }),
			pins.dewi,
		);
		expect(asked.error.code).toBe("approval.samePerson");
		await desk.window.getByRole("option", { name: /Sari/ }).click();
		const pin = desk.window.locator("input[type=password]");
		await pin.fill("9999");
		await press(/Confirm the import/);
		await says("Wrong PIN");
		const kept = readdirSync(desk.folder, { recursive: true }).map(String);
		expect(kept.filter((name) => name.endsWith(".pack"))).toEqual([]);
		await pin.fill(pins.sari);
		await press(/Confirm the import/);
		await desk.logged(({ event }) => event === "packImported");
		await says("dewi, sari");
		await inspect("imported");
		expect(await text()).toMatch(/In force\s+Indonesia\s+Version 2026.2-test/);
	});

	test("a pack that begins later waits", async () => {
		await open(files.coming);
		await tab("Import");
		await desk.window.getByRole("option", { name: /Budi/ }).click();
		await desk.window.locator("input[type=password]").fill(pins.budi);
		await press(/Confirm the import/);
		await desk.logged(
			({ event, version }) =>
				event === "packImported" && version === "2026.3-test",
		);
		await says("Coming");
		expect(await text()).toMatch(/In force\s+Indonesia\s+Version 2026.2-test/);
		await desk.window.getByRole("option", { name: /2026.3-test/ }).click();
		await inspect("coming");
	});

	test("the counter decides on it after the next start, and the journal is whole", async () => {
		await desk.close();
		desk.log.length = 0;
		await desk.open("budi");
		expect((await desk.verdictOf("visaFree")).verdict).toBe("refer");
		await desk.referFirstReason(0);
		await desk.close();
		expect(JSON.parse(desk.lintas("journal", "verify"))).toMatchObject({
			ok: true,
		});
	});

	test("a file that was changed on the disk does not decide; the last good pack does", async () => {
		const folder = join(desk.folder, "rules");
		const list = JSON.parse(readFileSync(join(folder, "packs.json"), "utf8"));
		const file = join(folder, `${list[0].digest}.pack`);
		const text = readFileSync(file, "utf8");
		writeFileSync(file, text.replace("2026.2-test", "2026.8-test"));
		desk.log.length = 0;
		await desk.open("budi");
		await desk.logged(
			({ event, code }) => event === "packRefused" && code === "rules.digest",
		);
		const painted = await desk.verdictOf("visaFree");
		expect(painted.outcome).toBe("visaFree");
		expect(desk.consoleErrors).toEqual([]);
	});
});
