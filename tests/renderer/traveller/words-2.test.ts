import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Words = Readonly<Record<string, string>>;

const folder = new URL("../../../renderer/traveller/words/", import.meta.url);

function wordsOf(language: string): Words {
	return JSON.parse(readFileSync(new URL(`${language}.json`, folder), "utf8"));
}

const english = wordsOf("en");
const mark = "_status";
const ending = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(ending, "");

/** What may be the same in every language: abbreviations and bare values. */
const sameEverywhere = ["exit.pin", "slip.date"];

/**
 * `typical` are letters which a text of this language cannot do without and
 * English lacks; `same` are words that English happens to share.
 */
const languages = [
	{ language: "ms", script: "Latin", typical: null, same: [] },
	{ language: "th", script: "Thai", typical: null, same: [] },
	{ language: "vi", script: "Latin", typical: /[ăâđêôơư]/, same: [] },
	{ language: "ta", script: "Tamil", typical: null, same: [] },
	{ language: "pt", script: "Latin", typical: /[ãõç]/, same: [] },
	{ language: "es", script: "Latin", typical: /[ñ¿]/, same: ["answer.no"] },
	{ language: "nl", script: "Latin", typical: null, same: ["exit.account"] },
	{ language: "tr", script: "Latin", typical: /[ğışİ]/, same: [] },
] as const;

/** Latin words that a text in another script may keep: names and abbreviations. */
const latinNames = /All Indonesia|PIN|e-visa/g;

const placeholder = /\{\{[^}]*\}\}/g;
const filledIn = (text: string) => [...text.matchAll(placeholder)].map(String);
const spoken = (text: string) => text.replace(placeholder, "");
const ofScript = (script: string) => new RegExp(`\\p{Script=${script}}`, "u");

/** The keys of English in their order, every plural in the language's own forms. */
function keysFor(language: string): string[] {
	const forms = new Intl.PluralRules(language).resolvedOptions()
		.pluralCategories;
	const keys = Object.keys(english).flatMap((key) =>
		ending.test(key) ? forms.map((form) => `${stem(key)}_${form}`) : [key],
	);
	return [...new Set(keys)];
}

/** The English sentence of a key; a form that English lacks is like its plural. */
function source(key: string): string | undefined {
	return english[key] ?? english[`${stem(key)}_other`];
}

describe.each(languages)("the traveller's words in $language", (each) => {
	const { [mark]: status, ...words } = wordsOf(each.language);
	const sentences = Object.entries(words);
	const same: readonly string[] = [...sameEverywhere, ...each.same];

	it("are marked as machine-made", () => {
		expect(status).toBe("machine-made");
		expect(Object.keys(wordsOf(each.language))[0]).toBe(mark);
	});

	it("have the keys of English with the plural forms of the language", () => {
		expect(Object.keys(words).sort()).toEqual(keysFor(each.language).sort());
	});

	it("keep the order of English, so that both can be read side by side", () => {
		const stems = [...new Set(Object.keys(words).map(stem))];
		expect(stems).toEqual([...new Set(Object.keys(english).map(stem))]);
	});

	it("fill in the same values", () => {
		const differing = sentences.filter(
			([key, text]) =>
				filledIn(text).sort().join() !==
				filledIn(source(key) ?? "")
					.sort()
					.join(),
		);
		expect(differing).toEqual([]);
	});

	it("are translated", () => {
		const untranslated = sentences
			.filter(([key, text]) => text === source(key) && !same.includes(key))
			.map(([key]) => key);
		expect(untranslated).toEqual([]);
	});

	it("keep from English only what still is the same", () => {
		expect(each.same.filter((key) => words[key] !== english[key])).toEqual([]);
	});

	it("have no empty, untrimmed or decomposed sentence", () => {
		const odd = sentences.filter(
			([, text]) =>
				text.trim() === "" ||
				text !== text.trim() ||
				text !== text.normalize("NFC"),
		);
		expect(odd).toEqual([]);
	});

	it("are written in the script of the language", () => {
		const own = ofScript(each.script);
		const foreign = sentences.filter(([, text]) => {
			const kept =
				each.script === "Latin" ? text : text.replace(latinNames, "");
			const letters = [...spoken(kept)].filter((sign) => /\p{L}/u.test(sign));
			return letters.some((letter) => !own.test(letter));
		});
		expect(foreign).toEqual([]);
		const without = sentences
			.filter(([, text]) => !own.test(spoken(text)))
			.map(([key]) => key);
		expect(without.filter((key) => !same.includes(key))).toEqual([]);
	});

	it("have the letters that English lacks", () => {
		const all = Object.values(words).map(spoken).join(" ");
		expect(all).toMatch(each.typical ?? ofScript(each.script));
	});

	it("name the arrival card by its own name", () => {
		expect(words["question.arrivalCard"]).toContain("All Indonesia");
	});
});
