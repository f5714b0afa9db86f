import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { spokenCodes } from "./spoken-codes.ts";

const folder = new URL("../../renderer/", import.meta.url);

function catalogue(language: string): Record<string, string> {
	const file = new URL(`ui/i18n/${language}.json`, folder);
	return JSON.parse(readFileSync(file, "utf8"));
}

const languages = ["id", "en"];
const catalogues = Object.fromEntries(
	languages.map((language) => [language, catalogue(language)]),
);
const ending = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(ending, "");
const stems = (language: string) =>
	[...new Set(Object.keys(catalogues[language] ?? {}).map(stem))].sort();

/** What is filled in: `day`, and how: `day, day`. */
function placeholders(sentence: string): string[] {
	return [...sentence.matchAll(/\{\{([^}]*)\}\}/g)].map(([, inside]) =>
		String(inside).trim(),
	);
}

function allPlaceholders(language: string, key: string): string[] {
	return [
		...new Set(
			Object.entries(catalogues[language] ?? {})
				.filter(([each]) => stem(each) === key)
				.flatMap(([, sentence]) => placeholders(sentence)),
		),
	].sort();
}

describe("catalogues", () => {
	it("have the same keys", () => {
		expect(stems("id")).toEqual(stems("en"));
	});

	it.each(languages)("%s has no empty sentence", (language) => {
		const empty = Object.entries(catalogues[language] ?? {}).filter(
			([, sentence]) => sentence.trim() === "",
		);
		expect(empty).toEqual([]);
	});

	it("fill in the same values, formatted the same", () => {
		const differing = stems("en").filter(
			(key) =>
				allPlaceholders("id", key).join() !== allPlaceholders("en", key).join(),
		);
		expect(differing).toEqual([]);
	});

	it.each(languages)("%s has the plural forms of its language", (language) => {
		const wanted = new Intl.PluralRules(language).resolvedOptions()
			.pluralCategories;
		const keys = Object.keys(catalogues[language] ?? {});
		const counted = new Set(keys.filter((key) => ending.test(key)).map(stem));
		const missing = [...counted].flatMap((key) =>
			wanted
				.map((form) => `${key}_${form}`)
				.filter((form) => !keys.includes(form)),
		);
		const plainToo = [...counted].filter((key) => keys.includes(key));
		expect({ missing, plainToo }).toEqual({ missing: [], plainToo: [] });
	});

	it.each(spokenCodes)("say %s with its values", (code, ...values) => {
		for (const language of languages) {
			expect(stems(language)).toContain(code);
			const filled = allPlaceholders(language, code).map((inside) =>
				String(inside.split(",")[0]).trim(),
			);
			// A sentence may leave a value out; it must not ask for one nobody sends.
			const sent = ["count", ...values];
			expect(filled.filter((name) => !sent.includes(name))).toEqual([]);
		}
	});
});

describe("the page's own words", () => {
	const paths = readdirSync(folder, {
		recursive: true,
		encoding: "utf8",
	}).filter((path) => /\.tsx?$/.test(path));
	const read = (path: string) => readFileSync(new URL(path, folder), "utf8");
	const sources = paths.map(read);

	it("are all in the catalogue", () => {
		// The kiosk has a catalogue of its own, and a test of its own for it.
		const ours = paths.filter((path) => !path.startsWith("traveller"));
		const asked = ours
			.map(read)
			.flatMap((source) =>
				[...source.matchAll(/\b(?:t|say)\(\s*"([\w.]+)"/g)].map(
					([, key]) => key,
				),
			);
		expect(asked.length).toBeGreaterThan(50);
		expect(asked.filter((key) => !stems("en").includes(String(key)))).toEqual(
			[],
		);
	});

	it("cover every phrase made in core and main", () => {
		const made = ["core", "main"].flatMap((name) => {
			const root = new URL(`../../${name}/`, import.meta.url);
			return readdirSync(root, { recursive: true, encoding: "utf8" })
				.filter((path) => path.endsWith(".ts"))
				.flatMap((path) => {
					const source = readFileSync(new URL(path, root), "utf8");
					return [
						...source.matchAll(/\bphrase\(\s*"([a-z]\w*\.\w+)"/gi),
						...source.matchAll(/\bcode: "(mrz\.\w+|remark\.\w+)"/g),
					].map(([, code]) => String(code));
				});
		});
		expect(made.length).toBeGreaterThan(20);
		expect(made.filter((code) => !stems("en").includes(code))).toEqual([]);
	});

	it("are never written in the page itself", () => {
		const bare = sources.flatMap((source) =>
			[
				...source.matchAll(
					/<[a-zA-Z][^<>]*>\s*([A-Za-z][a-z]{2,}[^<>{}=;()]*)</g,
				),
			]
				.map(([, text]) => String(text).trim())
				.filter((text) => !/^(readonly|string|void|null)\b/.test(text)),
		);
		expect(bare).toEqual([]);
	});
});
