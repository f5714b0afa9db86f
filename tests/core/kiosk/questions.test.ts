import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kioskQuestions } from "../../../core/kiosk/questions.ts";
import { kioskLanguages } from "../../../core/languages.ts";
import { pack } from "../law/cases.ts";

test.each(kioskLanguages)("%s has words for every question", (language) => {
	const words: Record<string, string> = JSON.parse(
		readFileSync(
			new URL(
				`../../../renderer/traveller/words/${language}.json`,
				import.meta.url,
			),
			"utf8",
		),
	);
	for (const code of kioskQuestions)
		expect(words[`question.${code}`]).toMatch(/\S/);
});

test("every question of the shipped rules can be asked", () => {
	const asked = pack.declarations.map(({ code }) => code);
	expect(asked.length).toBeGreaterThan(0);
	for (const code of asked) expect(kioskQuestions).toContain(code);
});
