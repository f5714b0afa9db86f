import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kioskLanguages } from "../../../core/languages.ts";
import { rendered, textsOf } from "./rendered.ts";
import { screens, viewOf } from "./views.ts";

const english: Record<string, string> = JSON.parse(
	readFileSync(
		new URL("../../../renderer/traveller/words/en.json", import.meta.url),
		"utf8",
	),
);
const keys = new Set(Object.keys(english));

describe.each(kioskLanguages)("screens in %s", (language) => {
	const pages = screens.map((screen) => ({
		screen,
		html: rendered(viewOf(screen, { language })),
	}));

	it("have one title each", () => {
		for (const { html } of pages) expect(html.match(/<h1/g)).toHaveLength(1);
	});

	it("name every button", () => {
		for (const { html } of pages) {
			const buttons = [
				...html.matchAll(/<button([^>]*)>(.*?)<\/button>/gs),
			].map(([, tag, inside]) => ({
				label: /aria-label="[^"]+"/.test(String(tag)),
				text: String(inside)
					.replace(/<[^>]*>/g, "")
					.trim(),
			}));
			expect(buttons.length).toBeGreaterThan(0);
			expect(
				buttons.filter(({ label, text }) => !label && text === ""),
			).toEqual([]);
		}
	});

	it("show no key and no placeholder in place of words", () => {
		for (const { html } of pages) {
			const texts = textsOf(html);
			expect(texts.filter((text) => keys.has(text) && text !== "Back")).toEqual(
				[],
			);
			expect(texts.filter((text) => text.includes("{{"))).toEqual([]);
		}
	});

	it.skipIf(language === "en")("leave no English sentence", () => {
		const sentences = new Set(
			Object.values(english).filter((text) => text.includes(" ")),
		);
		for (const { screen, html } of pages) {
			// Who stands before a closed or a waiting kiosk has chosen no language.
			if (screen.kind === "closed" || screen.kind === "attract") continue;
			expect(textsOf(html).filter((text) => sentences.has(text))).toEqual([]);
		}
	});
});

describe("the screens", () => {
	const page = (
		screen: (typeof screens)[number],
		change: Parameters<typeof viewOf>[1] = {},
	) => rendered(viewOf(screen, change));
	const gate = {
		kind: "result",
		route: "gate",
		place: "12",
		caseNumber: "K7-204",
		travellers: 1,
		slip: "printed",
	} as const;

	it("send to gate and counter with the same looks", () => {
		const looks = (html: string) => ({
			classes: [
				...html.replace(/<svg.*?<\/svg>/gs, "").matchAll(/class="([^"]*)"/g),
			].map(([, name]) => name),
			styles: html.includes("style="),
			buttons: html.match(/<button/g)?.length,
			facts: html.match(/class="_?fact/g)?.length,
		});
		expect(looks(page({ ...gate, route: "counter" }))).toEqual(
			looks(page(gate)),
		);
	});

	it("draw gate and counter in the same colours", () => {
		const colours = (html: string) =>
			[
				...new Set(
					[...html.matchAll(/<(?:path|rect|circle) class="_?([a-z]+)/gi)].map(
						([, name]) => name,
					),
				),
			].filter(
				(name) => !["paper", "glass", "tint", "faint"].includes(name ?? ""),
			);
		expect(colours(page(gate))).toContain("way");
		expect(colours(page({ ...gate, route: "counter" }))).toEqual(
			colours(page(gate)),
		);
	});

	it("put the tools last in reach mode and first otherwise", () => {
		const at = (html: string, text: string) => html.indexOf(text);
		const high = page(gate);
		const low = page(gate, {
			modes: { reach: true, contrast: false, large: false, speech: false },
		});
		expect(at(high, "Display and sound")).toBeLessThan(at(high, "<main"));
		expect(at(low, "Display and sound")).toBeGreaterThan(at(low, "</main>"));
	});

	it("offer a way back only where there is one", () => {
		expect(page(gate)).toContain(">Back<");
		expect(page(gate, { mayGoBack: false })).not.toContain(">Back<");
	});

	it("tick the answer that was given before, and say it", () => {
		const asked = page({
			kind: "declaration",
			code: "cash",
			number: 5,
			of: 5,
			answer: false,
		});
		expect(asked).toContain("Your answer before: No");
		expect(asked).toContain("Question 5 of 5");
	});

	it("show an unknown question by its code rather than nothing", () => {
		const asked = page({
			kind: "declaration",
			code: "newQuestion",
			number: 1,
			of: 1,
			answer: null,
		});
		expect(asked).toContain(">newQuestion</h1>");
	});

	it("say on every screen that it is a demonstration", () => {
		for (const screen of screens)
			expect(page(screen)).toContain(">Demonstration<");
	});
});
