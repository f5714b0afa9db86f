import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { classesOf, styleSheets } from "../../scripts/style-types.mjs";

const pages = join(import.meta.dirname, "../../renderer");
const read = (path: string) => readFileSync(join(pages, path), "utf8");
const all = readdirSync(pages, { recursive: true, encoding: "utf8" }).map(
	(path) => path.replaceAll("\\", "/"),
);
const sheets = styleSheets().map((path) => path.replaceAll("\\", "/"));
const components = all
	.filter((path) => path.endsWith(".tsx"))
	.map((path) => ({ path, text: read(path) }));

/** Which sheet a component calls what. */
function sheetsOf({ path, text }: { path: string; text: string }) {
	return [...text.matchAll(/import (\w+) from "(\.[^"]+\.module\.css)"/g)].map(
		([, name = "", from = ""]) => ({
			name,
			sheet: normalize(join(dirname(path), from)).replaceAll("\\", "/"),
		}),
	);
}

/** Sheet and class, as often as a component names it. */
const used = new Set(
	components.flatMap((component) =>
		sheetsOf(component).flatMap(({ name, sheet }) =>
			[...component.text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, "g"))].map(
				([, word]) => `${sheet} ${word}`,
			),
		),
	),
);

/** A comma inside brackets separates nothing. */
function splitSelectors(head: string): string[] {
	const parts = [""];
	let depth = 0;
	for (const sign of head) {
		if (sign === "(") depth += 1;
		if (sign === ")") depth -= 1;
		if (sign === "," && depth === 0) parts.push("");
		else parts.push(`${parts.pop()}${sign}`);
	}
	return parts;
}

/** The selectors of a sheet, without those of keyframes. */
function selectorsOf(css: string): string[] {
	const bare = css
		.replace(/\/\*[\s\S]*?\*\//g, "")
		.replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, "")
		.replace(/@layer[^{;]*;/g, "");
	return [...bare.matchAll(/([^{}]+)\{/g)]
		.map(([, head = ""]) => head.replace(/^[^;]*;/g, "").trim())
		.filter((head) => !head.startsWith("@"))
		.flatMap((head) => splitSelectors(head))
		.map((selector) => selector.trim());
}

describe.each(sheets)("%s", (sheet) => {
	const css = read(sheet);

	test("every class is used by a component", () => {
		const unused = classesOf(css).filter(
			(name) => !used.has(`${sheet} ${name}`),
		);
		expect(unused).toEqual([]);
	});

	test("every rule is about the component's own elements", () => {
		const astray = selectorsOf(css).filter((one) => !/\.[a-z]/i.test(one));
		expect(astray).toEqual([]);
	});
});

test("every class that a component names is in its sheet", () => {
	const missing = [...used].filter((one) => {
		const [sheet = "", word = ""] = one.split(" ");
		return !classesOf(read(sheet)).includes(word);
	});
	expect(missing).toEqual([]);
	expect(used.size).toBeGreaterThan(300);
});

/**
 * Which sheet comes last is the bundler's choice. So that it decides nothing,
 * an element's classes come from one sheet.
 */
test("an element takes its classes from one sheet, and none by hand", () => {
	const names = components.flatMap(({ path, text }) =>
		[
			...text.matchAll(/className=(?:("[^"]*")|\{((?:[^{}]|\{[^{}]*\})*)\})/g),
		].map(([, word, expression = ""]) => ({
			path,
			isByHand:
				word !== undefined ||
				/"|\w\[/.test(expression.replace(/=== "[^"]*"/g, "")),
			sheets: new Set(
				[...expression.matchAll(/\b(\w*[sS]tyles)\./g)].map(([, name]) => name),
			).size,
		})),
	);
	expect(names.length).toBeGreaterThan(500);
	expect(names.filter(({ isByHand }) => isByHand)).toEqual([]);
	expect(names.filter(({ sheets: count }) => count > 1)).toEqual([]);
});

describe("what holds for a whole page", () => {
	const inGlobal = all.filter((path) => path.startsWith("global/"));

	test("lies in one folder, and only a page's main imports it", () => {
		const elsewhere = all.filter(
			(path) =>
				path.endsWith(".css") &&
				!path.endsWith(".module.css") &&
				!inGlobal.includes(path),
		);
		const importers = components.filter(({ text }) =>
			/import "[^"]*\.css"/.test(text),
		);
		expect(elsewhere).toEqual([]);
		expect(
			importers.filter(({ path }) => !/^[^/]+\/main\.tsx$/.test(path)),
		).toEqual([]);
		expect(importers.length).toBe(7);
	});

	test.each(inGlobal)("%s names no class", (path) => {
		expect(
			selectorsOf(read(path)).filter((one) => /\.[a-z]/i.test(one)),
		).toEqual([]);
	});

	test.each(inGlobal.filter((path) => !/tokens|fonts\.css/.test(path)))(
		"%s yields to components, whatever comes last",
		(path) => {
			const rules = read(path)
				.replace(/\/\*[\s\S]*?\*\//g, "")
				.trim();
			expect(rules).toMatch(
				/^@layer reset, page;\s+@layer (reset|page) \{[\s\S]*^\}$/m,
			);
			expect(rules.match(/^[^\s@}]/gm)).toBeNull();
		},
	);
});
