import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { kioskLanguages } from "../../core/languages.ts";
import {
	directionOf,
	nativeNames,
} from "../../renderer/ui/i18n/native-names.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";

const renderer = new URL("../../renderer/", import.meta.url);
const folder = new URL("notice/words/", renderer);

function read(path: string, from = folder): Record<string, string> {
	return JSON.parse(readFileSync(new URL(path, from), "utf8"));
}
const words = (language: string) => read(`${language}.json`);
const own = ["id", "en"];

test("every language of the kiosk has a sheet, and no other", () => {
	expect(readdirSync(folder).sort()).toEqual(
		kioskLanguages.map((language) => `${language}.json`).sort(),
	);
	expect(Object.keys(nativeNames).sort()).toEqual([...kioskLanguages].sort());
	expect(
		kioskLanguages.filter((language) => directionOf(language) === "rtl"),
	).toEqual(["ar"]);
});

describe.each(kioskLanguages.map((language) => [language]))(
	"%s",
	(language) => {
		test("says everything, fills in the same and tells what it is", () => {
			const filled = (sentence = "") => sentence.match(/\{\{\w+\}\}/g) ?? [];
			const here = words(language);
			const binding = words("id");
			const { unchecked, ...said } = here;
			expect(Object.keys(said)).toEqual(Object.keys(binding));
			// Only what a machine wrote says so.
			expect(unchecked === undefined).toBe(own.includes(language));
			for (const [word, sentence] of Object.entries(here)) {
				expect(sentence.trim()).not.toBe("");
				expect([word, filled(sentence)]).toEqual([word, filled(binding[word])]);
			}
			expect(here._status).toBe(
				own.includes(language)
					? "written with the product"
					: "machine-made, unchecked by a speaker",
			);
		});

		test("has words for every ground of the Indonesian pack", () => {
			const here = words(language);
			const missing = shippedPack("IDN")
				.refusalReasons.map(({ code }) => `reason.${code}`)
				.filter((word) => here[word] === undefined);
			expect(missing).toEqual([]);
		});
	},
);

test.each(own)(
	"in %s the sheet says a ground as the window does",
	(language) => {
		const window = read(`ui/i18n/${language}.json`, renderer);
		for (const [word, sentence] of Object.entries(words(language)))
			if (word.startsWith("reason.")) expect(window[word]).toBe(sentence);
	},
);

test("the sheet itself names no state: which text binds is the pack's", () => {
	for (const language of kioskLanguages)
		expect(JSON.stringify(words(language))).not.toMatch(
			/indon[eé]|إندونيس|индонез|印尼|印度尼西亚|インドネシア|인도네시아|इंडोनेश|อินโด|இந்தோ|Endonez/i,
		);
});
