import { describe, expect, it } from "vitest";
import { kioskLanguages } from "../../../core/languages.ts";
import {
	wordsFrom,
	wordsOf,
} from "../../../renderer/traveller/language/dictionaries.ts";

describe("words of the kiosk", () => {
	it.each(kioskLanguages)(
		"%s has a plural form for every count",
		(language) => {
			const { find } = wordsOf(language);
			const counted = [
				"family.count",
				"family.done",
				"chip.title",
				"result.stay",
				"timeout.how",
				"slip.travellers",
			];
			for (const word of counted) {
				for (const count of [0, 1, 2, 3, 5, 6, 11, 15, 21, 100])
					expect(find(word, { count }), `${word} ${count}`).toBeTypeOf(
						"string",
					);
			}
		},
	);

	it("picks the plural that the language has", () => {
		const catalogue = {
			"timeout.how_one": "{{count}} секунда",
			"timeout.how_few": "{{count}} секунды",
			"timeout.how_many": "{{count}} секунд",
			"timeout.how_other": "{{count}} секунды",
		};
		const { t } = wordsFrom("ru", catalogue);
		expect([1, 3, 11, 21].map((count) => t("timeout.how", { count }))).toEqual([
			"1 секунда",
			"3 секунды",
			"11 секунд",
			"21 секунда",
		]);
	});

	it("keeps names in one piece where the sentence runs the other way", () => {
		const { t } = wordsOf("ar");
		expect(t("result.counter.title", { place: "A-12" })).toContain(
			"\u2068A-12\u2069",
		);
		expect(wordsOf("en").t("result.counter.title", { place: "A-12" })).toBe(
			"Please go to counter A-12",
		);
	});

	it("writes numbers with the digits of the signs", () => {
		expect(wordsOf("ar").t("progress", { step: 2, of: 4 })).toMatch(/2.*4/);
	});

	it("does not part a Tamil ending from its number", () => {
		const { t } = wordsFrom("ta", { "slip.gate": "{{place}}-க்கு" });
		expect(t("slip.gate", { place: "A3" })).toBe("A3-\u2060க்கு");
	});

	it("has no word for a key that is not there", () => {
		expect(wordsOf("fr").find("question.none")).toBeUndefined();
	});

	it("knows which language no speaker has checked", () => {
		expect(wordsFrom("de", { _status: "machine-made" }).isMachineMade).toBe(
			true,
		);
		expect(wordsOf("en").isMachineMade).toBe(false);
	});
});
