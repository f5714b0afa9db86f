import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestDesk } from "./desk.ts";
import { held } from "./held-key.ts";

/** Every kind of screen in both languages and both sizes: no serious finding, nothing cut off. */
describe.each([
	{ width: 1280, height: 800 },
	{ width: 1920, height: 1080 },
])("screens at $width x $height", (size) => {
	const desk = new TestDesk();
	beforeAll(async () => {
		await desk.plug();
		await desk.launch(size);
	});
	afterAll(() => desk.dispose());

	async function inspect(name: string): Promise<void> {
		for (const language of ["Bahasa Indonesia", "English"]) {
			await desk.window.getByText(language, { exact: true }).first().click();
			await desk.window
				.locator(`html[lang=${language === "English" ? "en" : "id"}]`)
				.waitFor({ state: "attached" });
			const { violations } = await new AxeBuilder({ page: desk.window })
				.setLegacyMode(true)
				.analyze();
			const serious = violations.filter(
				({ impact }) => impact === "serious" || impact === "critical",
			);
			expect(
				serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
			).toEqual([]);
			const overflow = await desk.window.evaluate(
				() =>
					document.documentElement.scrollWidth -
					document.documentElement.clientWidth,
			);
			expect(overflow).toBe(0);
			expect(await desk.window.locator("body").innerText()).toContain(
				language === "English" ? "DEMONSTRATION" : "DEMONSTRASI",
			);
			const suffix = language === "English" ? "en" : "id";
			await desk.picture(`${name}-${suffix}-${size.width}`);
		}
	}

	test("sign-in, then idle", async () => {
		await desk.window.getByRole("option").first().waitFor();
		await inspect("sign-in");
		await desk.signIn("budi");
		await inspect("idle");
	});

	test("admit, refer, misread, locked", async () => {
		await desk.verdictOf("eVoa");
		await inspect("admit");
		// The languages were clicked: Enter is the decision's all the same.
		await desk.armed();
		await desk.window.keyboard.press("Enter", held);
		await desk.logged((entry) => entry.event === "recorded");
		await inspect("recorded");
		await desk.verdictOf("mismatch");
		await inspect("refer");
		const from = desk.log.length;
		await desk.referFirstReason(from);
		await desk.verdictOf("wrongCheckDigit");
		await inspect("misread");
		await desk.verdictOf("banHit");
		await inspect("locked");
		await desk.window.keyboard.press("F8", held);
		await desk.window.getByRole("dialog").waitFor();
		const { violations } = await new AxeBuilder({ page: desk.window })
			.setLegacyMode(true)
			.analyze();
		expect(
			violations.filter(
				({ impact }) => impact === "serious" || impact === "critical",
			),
		).toEqual([]);
		await desk.picture(`release-${size.width}`);
	});
});
