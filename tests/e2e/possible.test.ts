import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lastOf } from "../desk/at-work/journal.ts";
import { scenario, TestDesk } from "./desk.ts";
import { held, pressAsPerson } from "./held-key.ts";
import { ListEntries } from "./list-entries.ts";

/** Traveller and entry side by side, in both languages, and the keys that answer. */
describe.each([
	{ width: 1024, height: 768 },
	{ width: 1280, height: 800 },
])("an entry that may be the traveller, at $width x $height", (size) => {
	const desk = new TestDesk();
	let lists: ListEntries;
	const add = (mark: string) =>
		lists.set(mark, scenario("visaFree").mrz.split("\n"), "possible");
	beforeAll(async () => {
		await desk.plug();
		await desk.launch(size);
		await desk.signIn("sari");
		lists = new ListEntries(desk.folder);
		add("POSSIBLE-1");
	});
	afterAll(async () => {
		lists.close();
		await desk.dispose();
	});

	async function inspect(name: string): Promise<void> {
		const { violations } = await new AxeBuilder({ page: desk.window })
			.setLegacyMode(true)
			.analyze();
		const serious = violations.filter(
			({ impact }) => impact === "serious" || impact === "critical",
		);
		expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual(
			[],
		);
		await desk.picture(`${name}-${size.width}`);
	}
	async function speak(language: "id" | "en"): Promise<void> {
		const name = language === "en" ? "English" : "Bahasa Indonesia";
		await desk.window.getByText(name, { exact: true }).first().click();
		await desk.window
			.locator(`html[lang=${language}]`)
			.waitFor({ state: "attached" });
	}
	const dialog = () => desk.window.getByRole("dialog");

	test("is seen beside the traveller; three keys say not the same, one admits", async () => {
		await desk.verdictOf("visaFree");
		const panel = desk.window.getByRole("region", {
			name: /May be this person|Mungkin orang ini/,
		});
		for (const language of ["id", "en"] as const) {
			await speak(language);
			await panel.waitFor();
			const said = await panel.innerText();
			expect(said).toContain("TANDJUNG");
			// The list tells a year: no day is made of it.
			expect(said).toMatch(/\t1991\t/);
			await inspect(`possible-${language}`);
			await desk.window.keyboard.press("F6", held);
			await dialog().waitFor();
			await inspect(`possible-answer-${language}`);
			await desk.window.keyboard.press("Escape");
			await dialog().waitFor({ state: "detached" });
		}
		const from = desk.log.length;
		for (const key of ["F6", "1", "Enter"])
			await pressAsPerson(desk.window, key);
		await panel.waitFor({ state: "detached" });
		await inspect("possible-answered-en");
		await desk.armed();
		await desk.window.keyboard.press("F2", held);
		await desk.logged(
			(entry) => entry.event === "recorded" && entry.decision === "admit",
			from,
		);
		expect(lastOf(desk.folder, "listAnswered")).toMatchObject({
			answer: "notSame",
			reasonCode: "faceDiffers",
			officerId: "sari",
		});
	});

	test("the same person locks the counter", async () => {
		add("POSSIBLE-2");
		await desk.verdictOf("visaFree");
		for (const key of ["F6", "6", "Enter"])
			await pressAsPerson(desk.window, key);
		await desk.window.locator("main[data-phase=locked]").waitFor();
		await inspect("possible-same-en");
	});
});
