import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "./words-1-languages.ts";

type Words = Readonly<Record<string, string>>;

const folder = new URL("../../../renderer/traveller/words/", import.meta.url);

function wordsOf(language: string): Words {
	return JSON.parse(readFileSync(new URL(`${language}.json`, folder), "utf8"));
}

const english = wordsOf("en");
const ending = /_(zero|one|two|few|many|other)$/;
const forms = ["zero", "one", "two", "few", "many", "other"] as const;
const names = /All Indonesia|boarding pass|PIN|IC/g;
const filled = /\{\{[^}]*\}\}/g;

/** The keys of English with the plural forms of a language, in the same order. */
function wantedKeys(language: string): string[] {
	const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
	const own = forms.filter((form) => pluralCategories.includes(form));
	return Object.keys(english).flatMap((key) => {
		if (key.endsWith("_other")) return [];
		if (!key.endsWith("_one")) return [key];
		return own.map((form) => key.replace(ending, `_${form}`));
	});
}

/** What English says there; a form that English lacks follows its `other`. */
function source(key: string): string {
	return english[key] ?? english[key.replace(ending, "_other")] ?? "";
}

const placeholders = (text: string) => (text.match(filled) ?? []).sort();

describe.each(languages)("the traveller's words in $code", (language) => {
	const { _status, ...words } = wordsOf(language.code);
	const entries = Object.entries(words);
	/** Without what is filled in, and without keys that only fill in. */
	const spoken = entries
		.map(([key, text]) => [key, text.replace(filled, "").trim()] as const)
		.filter(([key]) => source(key).replace(filled, "") !== "");

	it("are marked as machine-made, before all else", () => {
		expect(_status).toBe("machine-made");
		expect(Object.keys(wordsOf(language.code))[0]).toBe("_status");
	});

	it("have the keys of English and the plural forms of the language", () => {
		expect(Object.keys(words)).toEqual(wantedKeys(language.code));
	});

	it("fill in what English fills in", () => {
		const differing = entries.filter(
			([key, text]) =>
				placeholders(text).join() !== placeholders(source(key)).join(),
		);
		expect(differing).toEqual([]);
	});

	it("leave nothing empty, padded or in English", () => {
		const untranslated = entries.filter(
			([key, text]) =>
				text.trim() === "" ||
				text !== text.trim() ||
				(text === source(key) &&
					source(key).replace(filled, "") !== "" &&
					!language.likeEnglish.includes(key)),
		);
		expect(untranslated).toEqual([]);
	});

	it("are written in their script alone", () => {
		const foreign = spoken.filter(([, text]) => {
			const letters = text.replace(names, "").match(/\p{L}/gu) ?? [];
			return (
				!language.script.test(text) ||
				letters.some(
					(letter) =>
						!language.script.test(letter) && !/\p{Script=Common}/u.test(letter),
				)
			);
		});
		expect(foreign).toEqual([]);
	});

	it("are set and addressed as the language does it", () => {
		const odd = spoken.filter(([, text]) => language.foreignSigns.test(text));
		expect(odd).toEqual([]);
	});

	it("accuse nobody", () => {
		expect(entries.filter(([, text]) => language.accusing.test(text))).toEqual(
			[],
		);
	});
});

describe("the traveller's words in Arabic", () => {
	it("keep names of places and numbers of cases from being turned around", () => {
		const loose = Object.entries(wordsOf("ar")).filter(([, text]) =>
			/(?<!\u2068)\{\{(place|caseNumber)\}\}|\{\{(place|caseNumber)\}\}(?!\u2069)/.test(
				text,
			),
		);
		expect(loose).toEqual([]);
	});
});
