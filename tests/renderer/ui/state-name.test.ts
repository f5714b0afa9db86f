import { expect, test } from "vitest";
import { STATE_CODES } from "../../../core/mrz/states.ts";
import { dictionaries } from "../../../renderer/ui/i18n/dictionaries.ts";
import { stateName } from "../../../renderer/ui/i18n/state-name.ts";

const wordsIn = (language: "en" | "id") => ({
	language,
	find: (code: string) =>
		dictionaries[language].exists(code)
			? dictionaries[language].t(code)
			: undefined,
});

test.each(["en", "id"] as const)("%s: every code has a name", (language) => {
	const nameless = STATE_CODES.filter((code) => {
		const name = stateName(wordsIn(language), code);
		return name === null || name === "" || name === code;
	});
	expect(nameless).toEqual([]);
});

test("codes are spelled out, also those of several letters for one state", () => {
	expect(stateName(wordsIn("en"), "MYS")).toBe("Malaysia");
	expect(stateName(wordsIn("en"), "D")).toBe("Germany");
	expect(stateName(wordsIn("id"), "D")).toBe("Jerman");
	expect(stateName(wordsIn("en"), "XXB")).toMatch(/Refugee/);
	expect(stateName(wordsIn("en"), "XKX")).toBe("Kosovo");
	expect(stateName(wordsIn("en"), "QQQ")).toBeNull();
});
