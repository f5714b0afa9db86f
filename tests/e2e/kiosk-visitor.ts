import type { Page } from "playwright";
import { expect } from "vitest";
import type { KioskLanguage } from "../../core/languages.ts";
import {
	catalogues,
	type Word,
} from "../../renderer/traveller/language/catalogues.ts";
import {
	type Values,
	type Words,
	wordsOf,
} from "../../renderer/traveller/language/dictionaries.ts";
import { nativeNames } from "../../renderer/ui/i18n/native-names.ts";

/** Somebody at a kiosk, who reads one language and touches what is written there. */
export class Visitor {
	readonly page: Page;
	readonly language: KioskLanguage;
	readonly words: Words;
	/** Looks at each screen once it stands. */
	readonly look: (name: string) => Promise<void>;

	constructor(
		page: Page,
		language: KioskLanguage,
		look: (name: string) => Promise<void> = async () => {},
	) {
		this.page = page;
		this.language = language;
		this.words = wordsOf(language);
		this.look = look;
	}

	async sees(screen: string, name = screen): Promise<void> {
		await this.page
			.locator(`main[data-screen="${screen}"]`)
			.waitFor({ timeout: 40_000 });
		await this.look(name);
	}

	/** Touches the button with these words. */
	async touch(word: Word, values: Values = {}): Promise<void> {
		await this.page
			.getByRole("button", {
				name: this.words.t(word, values),
				exact: true,
			})
			.click();
	}

	/** Reads these words on the screen itself. */
	async reads(word: Word, values: Values = {}): Promise<void> {
		await this.page
			.locator("main")
			.getByText(this.words.t(word, values), { exact: true })
			.waitFor({ timeout: 40_000 });
	}

	/** From the first touch to the passport. */
	async begin(): Promise<void> {
		await this.sees("attract");
		await this.page.locator("[data-screen=attract] button").click();
		await this.sees("language");
		await this.page
			.locator("[data-part=languages]")
			.getByRole("button", { name: nativeNames[this.language], exact: true })
			.click();
		await this.sees("document");
	}

	/** The way from the family question to the result, with nothing to declare. */
	async answer(travellers = 1, hasChip = true): Promise<void> {
		await this.page.locator('main[data-screen="family"]').waitFor();
		await this.touch("family.done", { count: travellers });
		await this.sees("flight");
		await this.touch("flight.none");
		await this.sees("chip");
		await this.touch(hasChip ? "answer.yes" : "answer.no");
		await this.declare();
	}

	async declare(): Promise<void> {
		for (const code of [
			"arrivalCard",
			"health",
			"quarantine",
			"customs",
			"cash",
		] as const) {
			await this.page
				.getByRole("heading", { name: this.words.t(`question.${code}`) })
				.waitFor();
			await this.look(`declaration-${code}`);
			await this.touch(code === "arrivalCard" ? "answer.yes" : "answer.no");
		}
	}

	/** From the result to the end of the page: the next traveller has another. */
	async leave(): Promise<void> {
		await this.sees("result");
		await this.touch("result.done");
		await this.sees("goodbye");
		await Promise.all([
			this.page.waitForEvent("close", { timeout: 30_000 }),
			this.touch("result.done"),
		]);
	}
}

/** Whatever stands out of its place: cut off, scrolled away, too small to touch. */
export function misplaced(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const { clientWidth: width, clientHeight: height } =
			document.documentElement;
		const name = (element: Element) =>
			`${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.slice(0, 40) ?? ""}"`;
		const root = document.scrollingElement;
		if (root && (root.scrollHeight > height || root.scrollWidth > width))
			found.push(`page scrolls: ${root.scrollWidth} x ${root.scrollHeight}`);
		for (const element of document.querySelectorAll(
			"h1, h2, p, span, button, label, li, [role=dialog]",
		)) {
			const box = element.getBoundingClientRect();
			if (box.width === 0 || box.height === 0) continue;
			if (element.closest("[data-unseen], [aria-hidden=true], svg")) continue;
			// For screen readers alone, which no finger finds.
			if (element.closest("[style*='clip-path: inset(50%)']")) continue;
			const style = getComputedStyle(element);
			if (style.visibility === "hidden") continue;
			const isOut =
				box.left < -1 ||
				box.top < -1 ||
				box.right > width + 1 ||
				box.bottom > height + 1;
			if (isOut) found.push(`outside: ${name(element)}`);
			if (
				element.scrollWidth > element.clientWidth + 1 &&
				style.display !== "inline"
			)
				found.push(`too wide: ${name(element)}`);
			if (
				element.scrollHeight > element.clientHeight + 2 &&
				style.display !== "inline" &&
				style.overflowY !== "visible"
			)
				found.push(`cut off: ${name(element)}`);
			// The components' own way out for screen readers is not seen.
			if (element.matches("button:not([tabindex='-1']), [role=radio]")) {
				const isSmall = box.width < 75.5 || box.height < 75.5;
				if (isSmall)
					found.push(
						`small: ${name(element)} ${Math.round(box.width)} x ${Math.round(box.height)}`,
					);
			}
		}
		return found;
	});
}

/** Visible texts of the page, one by one. */
export function visibleTexts(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const texts: string[] = [];
		const walker = document.createTreeWalker(
			document.body,
			NodeFilter.SHOW_TEXT,
		);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			const text = node.textContent?.trim() ?? "";
			if (!parent || text === "") continue;
			if (parent.closest("[lang]:not(html)")) continue;
			texts.push(text);
		}
		return texts;
	});
}

/** Nothing on the page is English, except what is the same in both languages. */
export async function expectTranslated(visitor: Visitor): Promise<void> {
	if (visitor.language === "en") return;
	const english = wordsOf("en");
	const same = new Set(["Kiosk K1", "Kiosk K2", "Kiosk K3"]);
	const englishTexts = new Map(
		Object.entries(catalogues.en)
			.filter(
				([key, text]) =>
					!text.includes("{{") && visitor.words.find(key) !== english.find(key),
			)
			.map(([key, text]) => [text, key]),
	);
	for (const text of await visibleTexts(visitor.page)) {
		if (same.has(text)) continue;
		expect(
			englishTexts.get(text),
			`English in ${visitor.language}: ${text}`,
		).toBeUndefined();
		expect(text, "a key is no text").not.toMatch(/^[a-z]+(\.[a-zA-Z]+)+$/);
	}
}
