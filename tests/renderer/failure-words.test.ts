import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FAILURE_CODES } from "../../core/codes/failure-codes.ts";
import { spokenCodes } from "./spoken-codes.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const stem = (key: string) =>
	key.replace(/_(zero|one|two|few|many|other)$/, "");

function sourcesOf(folders: readonly string[]): string[] {
	return folders.flatMap((folder) =>
		readdirSync(new URL(`${folder}/`, root), {
			recursive: true,
			encoding: "utf8",
		})
			.filter((path) => /\.tsx?$/.test(path))
			.map((path) => read(`${folder}/${path}`)),
	);
}

const makers = sourcesOf([
	"core",
	"contract",
	"trust",
	"store",
	"reading",
	"native",
	"desk",
	"main",
	"cli",
	"rules",
]);
const pages = sourcesOf(["renderer"]);

function wordsIn(language: string): Readonly<Record<string, string>> {
	return JSON.parse(read(`renderer/ui/i18n/${language}.json`));
}
const stems = new Set(Object.keys(wordsIn("en")).map(stem));

/** Every `"area.reason"` that stands as a text in the source. */
function literals(sources: readonly string[]): Set<string> {
	return new Set(
		sources.flatMap((source) =>
			[
				...source
					.replace(/\/\*[\s\S]*?\*\//g, "")
					.matchAll(/"([a-z]\w*(?:\.\w+)+)"/g),
			].map(([, code]) => String(code)),
		),
	);
}

test.each(["en", "id"])(
	"%s has words for every code of failure",
	(language) => {
		const known = new Set(Object.keys(wordsIn(language)).map(stem));
		expect(FAILURE_CODES.filter((code) => !known.has(code))).toEqual([]);
		expect(FAILURE_CODES.length).toBeGreaterThan(200);
	},
);

/** Names of files and channels, the kiosk's own words, prefixes, and what is said before there is a window. */
const noCodes =
	/\.(json|db|asar|unpacked|exe|cjs|importBundle|masterList)$|^(v\d|slip|icao|code|document\.another|remark\.config$|start\.)/;

test("whatever looks like a code in the source has words too", () => {
	const unsaid = [...literals(makers)].filter(
		(code) => !stems.has(code) && !noCodes.test(code),
	);
	expect(unsaid).toEqual([]);
});

test("no code is listed twice, and each can be said somewhere", () => {
	expect(new Set(FAILURE_CODES).size).toBe(FAILURE_CODES.length);
	const all = makers.join("\n");
	const unused = FAILURE_CODES.filter((code) => {
		const [area = "", reason = ""] = code.split(".");
		// `boardingPass.${reason}`: put together from its list of reasons.
		const isPut = all.includes(`\`${area}.\${`) && all.includes(`"${reason}"`);
		return !all.includes(`"${code}"`) && !isPut;
	});
	expect(unused).toEqual([]);
});

test("every word of the catalogue is said by somebody", () => {
	const sources = [...makers, ...pages];
	const said = literals(sources);
	const known = new Set([
		...FAILURE_CODES,
		...spokenCodes.map(([code]) => code),
	]);
	// `field.${name}`: a family, whose members are chosen by a value.
	const families = sources.flatMap((source) =>
		[...source.matchAll(/`((?:\w+\.)+)\$\{/g)].map(([, start]) =>
			String(start),
		),
	);
	// `{{field, field}}`: a value that is itself a code.
	const groups = Object.values(wordsIn("en")).flatMap((sentence) =>
		[...sentence.matchAll(/\{\{\w+, (\w+)\}\}/g)].map(
			([, group]) => `${group}.`,
		),
	);
	families.push(...groups);
	const idle = [...stems].filter(
		(key) =>
			!said.has(key) &&
			!known.has(key) &&
			!families.some((start) => key.startsWith(start)),
	);
	expect(idle).toEqual([]);
});
