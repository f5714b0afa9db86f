import { describe, expect, it, vi } from "vitest";
import { kioskLanguages } from "../../../core/languages.ts";
import { nativeNames } from "../../../renderer/ui/i18n/native-names.ts";
import { pseudoText } from "./pseudo-locale.ts";
import { rendered, textsOf } from "./rendered.ts";
import { screens, viewOf } from "./views.ts";

vi.mock(
	import("../../../renderer/traveller/words/en.json"),
	async (original) => {
		const { pseudoCatalogue } = await import("./pseudo-locale.ts");
		const { default: english } = await original();
		return { default: { ...english, ...pseudoCatalogue(english) } };
	},
);

describe("pseudoText", () => {
	it("is two fifths longer and keeps placeholders", () => {
		const text = pseudoText("Step {{step}} of {{of}}");
		expect(text).toContain("{{step}}");
		expect(text).toContain("{{of}}");
		expect(pseudoText("Touch the screen to begin").length).toBeGreaterThan(
			25 * 1.4,
		);
	});
});

describe("in a language that does not exist", () => {
	const names = new Set<string>(
		kioskLanguages.map((language) => nativeNames[language]),
	);

	it.each(screens)("everything on $kind comes from the catalogue", (screen) => {
		// Numbers, names of places and the greetings of other languages are data.
		const html = rendered(viewOf(screen)).replace(
			/<(span|div)[^>]* lang="[^"]*"[^>]*>.*?<\/\1>/gs,
			"",
		);
		const bare = textsOf(html).filter(
			(text) =>
				!text.includes("⟦") &&
				!names.has(text) &&
				!["Lane 3", "A3", "12"].includes(text) &&
				!/^\d$/.test(text),
		);
		expect(bare).toEqual([]);
	});
});
