import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestDesk } from "./desk.ts";

describe("a refusal and its notice", () => {
	const desk = new TestDesk();
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	test("under g to j the requesting agency must be named", async () => {
		await desk.verdictOf("noVisa");
		const asked = await desk.window.evaluate(async () => {
			const api = Reflect.get(window, "lintas");
			const { inspection } = (await api.view({})).value;
			const { inspectionId } = inspection;
			const refuse = { inspectionId, decision: "refuse" };
			return [
				await api.decide({ ...refuse, reasonCode: "art13h" }),
				await api.decide({ ...refuse, reasonCode: "art13h", agency: " " }),
				await api.decide({ ...refuse, reasonCode: "art13z" }),
				await api.saveNotice({ inspectionId, language: "en" }),
			].map(({ error }) => error?.code);
		});
		expect(asked).toEqual([
			"refusal.agency",
			"refusal.agency",
			"refusal.code",
			"notice.notNow",
		]);
		await desk.window.keyboard.press("F4");
		const dialog = desk.window.getByRole("dialog");
		await dialog.waitFor();
		await desk.window.keyboard.press("h");
		await desk.window.keyboard.press("Enter");
		await dialog.getByRole("alert").getByText("Name the agency").waitFor();
		await desk.picture("refuse-agency");
		await desk.window.getByLabel("Requesting agency").fill("Test agency");
		const from = desk.log.length;
		await desk.window.keyboard.press("Enter");
		await desk.logged(
			({ event, decision }) => event === "recorded" && decision === "refuse",
			from,
		);
	});

	test.each([
		["id", "Notice: Bahasa Indonesia"],
		["en", "Notice: English"],
	])("the notice is saved in %s", async (language, name) => {
		const path = join(desk.folder, "..", `notice-${language}.pdf`);
		await desk.application.evaluate(({ dialog }, filePath) => {
			dialog.showSaveDialog = async () => ({ canceled: false, filePath });
		}, path);
		await desk.window.getByRole("button", { name }).click();
		await desk.window.getByText("The notice was saved.").waitFor();
		const pdf = readFileSync(path);
		expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
		expect(pdf.length).toBeGreaterThan(5000);
		expect(
			await desk.application.evaluate(
				({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
			),
		).toBe(1);
	});

	test("the screen after a refusal has no serious finding", async () => {
		await desk.picture("refused-notice");
		const { violations } = await new AxeBuilder({ page: desk.window })
			.setLegacyMode(true)
			.analyze();
		expect(
			violations
				.filter(({ impact }) => impact === "serious" || impact === "critical")
				.map(({ id }) => id),
		).toEqual([]);
		expect(desk.consoleErrors).toEqual([]);
	});
});
