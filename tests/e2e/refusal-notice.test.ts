import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kioskLanguages } from "../../core/languages.ts";
import { buildFolder } from "../../scripts/setup/paths.mjs";
import { TestDesk } from "./desk.ts";
import { held } from "./held-key.ts";
import { pdfText } from "./pdf-text.ts";

/** What draws a language; Inter draws Indonesian and English. */
const families: Readonly<Record<string, string>> = {
	id: "Inter",
	en: "Inter",
	"zh-Hans": "Noto Sans SC",
	ja: "Noto Sans JP",
	ko: "Noto Sans KR",
	ar: "Noto Sans Arabic",
	hi: "Noto Sans Devanagari",
	th: "Noto Sans Thai",
	ta: "Noto Sans Tamil",
};

/** The families of the fonts that a PDF brings along; the system's would be among them. */
function fontsOf(pdf: Buffer): string[] {
	const names = [
		...pdf.toString("latin1").matchAll(/\/FontFamily \(([^)]+)\)/g),
	].map(([, name]) => String(name).replace(/ Thin$/, ""));
	return [...new Set(names)].sort();
}

describe("a refusal and its notice", () => {
	const desk = new TestDesk();
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	test("under g to j the requesting agency must be named", async () => {
		await desk.verdictOf("noVisa");
		await desk.armed();
		const asked = await desk.window.evaluate(async () => {
			const api = Reflect.get(window, "lintas");
			const { inspection, sequence } = (await api.view({})).value;
			const { inspectionId } = inspection;
			const refuse = { inspectionId, sequence, decision: "refuse" };
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
		await desk.window.keyboard.press("F4", held);
		const dialog = desk.window.getByRole("dialog");
		await dialog.waitFor();
		await desk.window.keyboard.press("h");
		await desk.window.keyboard.press("Enter", held);
		await dialog.getByRole("alert").getByText("Name the agency").waitFor();
		await desk.picture("refuse-agency");
		await desk.window.getByLabel("Requesting agency").fill("Test agency");
		const from = desk.log.length;
		await desk.window.keyboard.press("Enter", held);
		await desk.logged(
			({ event, decision }) => event === "recorded" && decision === "refuse",
			from,
		);
	});

	/** Every later dialog of the system saves to this file. */
	async function saveTo(path: string): Promise<void> {
		await desk.application.evaluate(({ dialog }, filePath) => {
			dialog.showSaveDialog = async () => ({ canceled: false, filePath });
		}, path);
	}

	test("the traveller's language is proposed and another can be chosen", async () => {
		const language = desk.window.getByRole("button", { name: "Language:" });
		expect(await language.innerText()).toContain("English");
		await language.click();
		await desk.window.getByRole("dialog").waitFor();
		await desk.picture("notice-language");
		await desk.window.getByRole("button", { name: "日本語" }).click();
		expect(await language.innerText()).toContain("日本語");
		const path = join(desk.folder, "..", "chosen.pdf");
		await saveTo(path);
		await desk.window.getByRole("button", { name: "Save notice" }).click();
		await desk.window.getByText("The notice was saved.").waitFor();
		expect(fontsOf(readFileSync(path))).toContain("Noto Sans JP");
		expect(
			await desk.application.evaluate(
				({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
			),
		).toBe(1);
	});

	test.each(kioskLanguages.map((language) => [language]))(
		"in %s it is one sheet, drawn with our own fonts only",
		async (language) => {
			const folder = join(buildFolder, "notices");
			mkdirSync(folder, { recursive: true });
			const path = join(folder, `${language}.pdf`);
			await saveTo(path);
			const saved = await desk.window.evaluate(async (asked) => {
				const api = Reflect.get(window, "lintas");
				const { inspectionId } = (await api.view({})).value.inspection;
				return api.saveNotice({ inspectionId, language: asked });
			}, language);
			expect(saved).toEqual({ ok: true, value: { file: path } });
			const pdf = readFileSync(path);
			expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
			expect(pdf.toString("latin1")).toMatch(/\/Count 1\b/);
			expect(pdfText(path)).toContain("LX0000005");
			const family = families[language] ?? "Noto Sans";
			expect(fontsOf(pdf)).toEqual([...new Set(["Inter", family])]);
		},
	);

	test("without a printer it says what to do; with one the sheet goes there", async () => {
		const print = desk.window.getByRole("button", { name: "Print notice" });
		const withPrinters = (names: readonly string[]) =>
			desk.application.evaluate(({ app }, found) => {
				app.removeAllListeners("web-contents-created");
				app.on("web-contents-created", (_event, contents) => {
					const printers = found.map((name) => ({ name }));
					Object.assign(contents, {
						getPrintersAsync: async () => printers,
						print: (
							{ silent }: { silent: boolean },
							done: (isPrinted: boolean, reason: string) => void,
						) => done(silent, found[0] ?? ""),
					});
				});
			}, names);
		await withPrinters([]);
		await print.click();
		await desk.window.getByText("This computer has no printer.").waitFor();
		await desk.picture("notice-no-printer");
		await withPrinters(["Specimen printer"]);
		await print.click();
		await desk.window.getByText("handed to the printer").waitFor();
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
