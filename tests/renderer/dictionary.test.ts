import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dictionaryOf } from "../../renderer/ui/i18n/dictionary.ts";

const beside = {
	language: "en",
	catalogue: { "a.b": "one", "a.c": "{{count}} of {{of}}" },
};

test("a code is a key as it stands, and values stay as they are", () => {
	const words = dictionaryOf("id", { "a.b": "<{{x}}>", c_other: "{{count}}" });
	expect(words.t("a.b", { x: "<i>" })).toBe("<<i>>");
	expect(words.t("a.b")).toBe("<–>");
	expect(words.t("c", { count: 2 })).toBe("2");
	expect(words.exists("a")).toBe(false);
});

test("what a language lacks is said in the one beside it", () => {
	const words = dictionaryOf("de", { "a.b": "eins" }, beside);
	expect(words.t("a.b")).toBe("eins");
	expect(words.t("a.c", { count: 1, of: 2 })).toBe("1 of 2");
	expect(dictionaryOf("de", {}).exists("a.b")).toBe(false);
});

test("no page makes a dictionary otherwise", () => {
	const folder = new URL("../../renderer/", import.meta.url);
	const makers = readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.tsx?$/.test(path))
		.filter((path) =>
			readFileSync(new URL(path, folder), "utf8").includes("createInstance"),
		);
	expect(makers).toEqual(["ui/i18n/dictionary.ts"]);
});
