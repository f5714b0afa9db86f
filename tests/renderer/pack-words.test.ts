import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { packDifference } from "../../core/law/pack-difference.ts";
import { partNames } from "../../core/law/pack-parts.ts";
import { changeRow } from "../../desk/supervisor/pack-card.ts";
import { changeSentence } from "../../renderer/supervisor/pack-words.ts";
import { dictionaries } from "../../renderer/ui/i18n/dictionaries.ts";
import type { Words } from "../../renderer/ui/i18n/use-words.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";
import { packSchema, type Schema } from "../core/law/pack-schema.ts";

const languages = ["id", "en"] as const;
const pack = shippedPack("IDN");

function catalogue(language: string): Record<string, string> {
	const file = new URL(
		`../../renderer/ui/i18n/${language}.json`,
		import.meta.url,
	);
	return JSON.parse(readFileSync(file, "utf8"));
}

function wordsIn(language: (typeof languages)[number]): Words {
	const dictionary = dictionaries[language];
	const find: Words["find"] = (code, values = {}) =>
		dictionary.exists(code, values) ? dictionary.t(code, values) : undefined;
	return {
		language,
		find,
		t: (word, values) => find(word, values) ?? word,
		say: ({ code, values }) => find(code, values) ?? code,
	};
}

/** Fields of rules, which the schema has under parts that are rules or lists of them. */
function ruleFields(schema: Schema): string[] {
	const inner = schema.items ? [schema.items] : [];
	const parts = [...inner, ...Object.values(schema.properties ?? {})];
	const own = schema.properties?.ruleId ? Object.keys(schema.properties) : [];
	return [...own, ...parts.flatMap(ruleFields)];
}

function enumValues(schema: Schema): string[] {
	return [
		...(schema.enum && !schema.enum.includes("id") ? schema.enum : []),
		...[
			...Object.values(schema.properties ?? {}),
			...(schema.items ? [schema.items] : []),
		].flatMap(enumValues),
	];
}

describe.each(languages)("in %s", (language) => {
	const known = catalogue(language);
	const without = (keys: readonly string[]) =>
		[...new Set(keys)].filter((key) => !(key in known));

	test("every part, field and value of a pack has its words", () => {
		const fields = ruleFields(packSchema);
		expect(fields.length).toBeGreaterThan(40);
		expect(without(partNames.map((part) => `part.${part}`))).toEqual([]);
		expect(without(fields.map((field) => `ruleField.${field}`))).toEqual([]);
		expect(
			without(enumValues(packSchema).map((value) => `ruleValue.${value}`)),
		).toEqual([]);
		expect(
			without(
				Object.keys(pack.maximumAgeHours).map((check) => `lamp.${check}`),
			),
		).toEqual([]);
	});
});

test.each([
	[
		"en",
		[
			"Time zone of the checkpoint CGK was Asia/Jakarta and becomes Asia/Tokyo.",
			"Greatest age in hours of the source Ban list was 24 and becomes 8760.",
		],
	],
	[
		"id",
		[
			"Zona waktu tempat pemeriksaan CGK semula Asia/Jakarta, menjadi Asia/Tokyo.",
			"Umur paling lama dalam jam untuk sumber Cekal semula 24, menjadi 8760.",
		],
	],
] as const)(
	"what belongs to no rule is a sentence too: %s",
	(language, sentences) => {
		const changes = packDifference(pack, {
			...pack,
			timeZones: { ...pack.timeZones, CGK: "Asia/Tokyo" },
			maximumAgeHours: { ...pack.maximumAgeHours, ban: 8760 },
		});
		const words = wordsIn(language);
		expect(
			changes.map((change) => changeSentence(words, changeRow(change))),
		).toEqual(sentences);
	},
);

test("an empty list is not shown as nothing", () => {
	const changes = packDifference(pack, {
		...pack,
		visaFree: pack.visaFree.map((free) =>
			free.ruleId === "idn.visaFree.2024-95" ? { ...free, places: [] } : free,
		),
	});
	const [sentence] = changes.map((change) =>
		changeSentence(wordsIn("en"), changeRow(change)),
	);
	expect(sentence).toBe(
		"Visa-free list A1: places was nothing and becomes an empty list.",
	);
});
