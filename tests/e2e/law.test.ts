import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rulesView } from "../../desk/counter/rules-view.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";
import { TestDesk } from "./desk.ts";
import { held } from "./held-key.ts";

const today = new Intl.DateTimeFormat("en-CA", {
	timeZone: "Asia/Jakarta",
}).format(Date.now());

describe("the grounds of another state", () => {
	const desk = new TestDesk();
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	test("stand in the officer's window by data alone", async () => {
		await desk.verdictOf("noVisa");
		// After this the desk has nothing more to show of its own.
		await desk.armed();
		const example = shippedPack("EUE");
		const [first] = example.refusalReasons;
		if (!first) throw new Error("no ground");
		// One ground that no catalogue has words for.
		const refusalReasons = [
			...example.refusalReasons,
			{ ...first, ruleId: "x", code: "noWords", letter: "J" },
		];
		const rules = rulesView(
			{
				pack: { ...example, refusalReasons },
				packDigest: "d1".repeat(32),
				isAmbiguous: false,
			},
			today,
		);
		const view = await desk.window.evaluate(
			async () => (await Reflect.get(window, "lintas").view({})).value,
		);
		await desk.application.evaluate(
			({ BrowserWindow }, shown) => {
				BrowserWindow.getAllWindows()[0]?.webContents.send(
					"lintas:notice",
					"view",
					shown,
				);
			},
			{ ...view, rules },
		);
		await desk.window.getByText("Rules Schengen-like").waitFor();
		await desk.window.keyboard.press("F4", held);
		const dialog = desk.window.getByRole("dialog");
		await dialog.waitFor();
		const words = await dialog
			.getByRole("radio")
			.evaluateAll((radios) =>
				radios.map((radio) => radio.closest("label")?.innerText ?? ""),
			);
		expect(words).toHaveLength(10);
		expect(words.map((each) => each.trim()[0]).join("")).toBe("ABCDEFGHIJ");
		expect(words[9]).toContain(first.instrument);
		await desk.picture("refuse-schengen-like");
		const { violations } = await new AxeBuilder({ page: desk.window })
			.setLegacyMode(true)
			.analyze();
		expect(
			violations
				.filter(({ impact }) => impact === "serious" || impact === "critical")
				.map(({ id }) => id),
		).toEqual([]);
		await desk.window.keyboard.press("f");
		await desk.window.keyboard.press("Enter", held);
		// The desk itself decides by its own law, whatever a window shows.
		await desk.window.getByText("The rules of this day").waitFor();
	});
});
