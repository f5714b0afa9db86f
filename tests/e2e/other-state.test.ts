import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../core/law/days.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";
import { buildFolder } from "../../scripts/setup/paths.mjs";
import { lastOf } from "../desk/at-work/journal.ts";
import { TestDesk } from "./desk.ts";
import { held } from "./held-key.ts";
import { pdfText } from "./pdf-text.ts";

const pack = shippedPack("EUE");
const timeZone = "Europe/Berlin";

/** The demonstration's desk, moved: nothing but its configuration differs. */
function moved(folder: string): void {
	const file = join(folder, "desk.json");
	const config = JSON.parse(readFileSync(file, "utf8"));
	const there = { ...config, state: "EUE", place: "FRA", timeZone };
	writeFileSync(file, JSON.stringify(there));
}

describe("a desk of another state", () => {
	const desk = new TestDesk(moved);
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	test("a wrong PIN at its window stands in the journal", async () => {
		const code = await desk.window.evaluate(async () => {
			const api = Reflect.get(window, "lintas");
			const refused = await api.signIn({ accountId: "budi", pin: "0000" });
			return refused.error.code;
		});
		expect(code).toBe("pin.wrong");
		expect(lastOf(desk.folder, "signInRefused")).toEqual({
			accountId: "budi",
			window: "officer",
			code: "pin.wrong",
		});
	});

	test("who needs no visa has 90 days of 180, and the proof says so", async () => {
		const painted = await desk.verdictOf("visaFree");
		const today = new Intl.DateTimeFormat("en-CA", { timeZone }).format(
			Date.now(),
		);
		expect(painted).toMatchObject({
			verdict: "admit",
			outcome: "visaFree",
			permittedUntil: addDays(today, 89),
		});
		const status = desk.window.locator("[data-part=rules]");
		const named = `Rules ${pack.name} ${pack.version}`;
		// Nobody has changed the example since it was made.
		expect(await status.innerText()).toBe(
			`${named} older than six months: no change since 1 Sept 2025`,
		);
		const text = await desk.window.locator("body").innerText();
		expect(text).toContain("0 of 90 days used within 180 days");
		expect(text).not.toMatch(/(?<!Bahasa )Indonesia|Perpres|Pasal|CGK/);
		await desk.picture("other-state-admit");
		await desk.admit(0);
		expect(lastOf(desk.folder, "crossing")).toMatchObject({
			place: "FRA",
			rulePack: `${pack.name} ${pack.version}`,
		});
	});

	test("a refusal has the letter of its law, and its notice no other state's words", async () => {
		await desk.verdictOf("noVisa");
		await desk.armed();
		await desk.window.keyboard.press("F4", held);
		await desk.window.getByRole("dialog").waitFor();
		await desk.window.keyboard.press("c");
		const from = desk.log.length;
		await desk.window.keyboard.press("Enter", held);
		await desk.logged(
			({ event, decision }) => event === "recorded" && decision === "refuse",
			from,
		);
		expect(lastOf(desk.folder, "crossing")).toMatchObject({
			decision: "refuse",
			reasonCode: "schengenC",
		});
		await desk.picture("other-state-refused");
		const sheet = await noticeIn("de");
		expect(sheet).toContain("Refusal of entry at the border");
		expect(sheet).toContain("Bescheid über die Verweigerung der Einreise");
		expect(sheet).toContain("Has no valid visa or residence permit");
		expect(sheet).toContain(
			"Annex V part B; Regulation (EU) 2016/399 Art. 14(2)",
		);
		expect(sheet).toContain("in dieser Sprache: Englisch");
		expect(sheet).toContain("in this language: English");
		expect(sheet).not.toMatch(/Indonesi|Pasal|Pemberitahuan|Anda/);
		expect(desk.consoleErrors).toEqual([]);
	});

	/** Saves the notice and reads its sheet. */
	async function noticeIn(language: string): Promise<string> {
		const folder = join(buildFolder, "notices");
		mkdirSync(folder, { recursive: true });
		const path = join(folder, `other-state-${language}.pdf`);
		await desk.application.evaluate(({ dialog }, filePath) => {
			dialog.showSaveDialog = async () => ({ canceled: false, filePath });
		}, path);
		const saved = await desk.window.evaluate(async (asked) => {
			const api = Reflect.get(window, "lintas");
			const { inspectionId } = (await api.view({})).value.inspection;
			return api.saveNotice({ inspectionId, language: asked });
		}, language);
		expect(saved).toEqual({ ok: true, value: { file: path } });
		return pdfText(path);
	}
});
