import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { fileOf, importsOf } from "../../scripts/boundaries/faults.mjs";
import { root } from "../../scripts/setup/paths.mjs";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const isThere = (path: string) => existsSync(join(root, path));

function filesBelow(folder: string, fits: RegExp): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(
		(entry) => {
			const path = `${folder}/${entry.name}`;
			if (entry.isDirectory()) return filesBelow(path, fits);
			return fits.test(entry.name) ? [path] : [];
		},
	);
}

const tests = filesBelow("tests", /\.test\.ts$/);

/** Where the whole is tested, and the recipes; they have no folder in the tree. */
const wholes = ["tests/e2e", "tests/desk/at-work", "tests/recipes"];

test("a test lies where what it tests lies", () => {
	const isWhole = (folder: string) =>
		wholes.some((whole) => `${folder}/`.startsWith(`${whole}/`));
	const strange = tests
		.map((path) => dirname(path))
		.filter((folder) => !isWhole(folder))
		.filter((folder) => !isThere(folder.slice("tests/".length)));
	expect([...new Set(strange)]).toEqual([]);
});

const started = /["'](\.{1,2}\/[\w./-]+\.ts)["']/g;
/** The built file of each process, by the source that begins it: `cli.js` is `cli/entry.ts`. */
const shipped = [
	...read("scripts/build.mjs").matchAll(/([\w-]+)"?: entry\(\s*"([^"]+)"/g),
].map(([, name, source]) => [`"${name}.js"`, String(source)] as const);
const code =
	/^(?:export )?(?:async )?(?:const|function|class|let|await|if|for)\b/m;

/** A test's files: what it imports, and what it or they start as a process. */
function reach(path: string, seen: Set<string>): void {
	if (seen.has(path) || !isThere(path) || !/\.(ts|tsx|mjs)$/.test(path)) return;
	seen.add(path);
	const text = read(path);
	for (const { target, isType } of importsOf(text))
		if (!isType && target?.startsWith(".")) reach(fileOf(path, target), seen);
	for (const [, target] of text.matchAll(started))
		reach(fileOf(path, String(target)), seen);
	for (const [file, source] of shipped)
		if (text.includes(file)) reach(source, seen);
}

test("every file with code is loaded or started by a test that opens no window", () => {
	const seen = new Set<string>();
	for (const path of tests)
		if (!path.startsWith("tests/e2e/")) reach(path, seen);
	const lonely = ["core", "contract", "trust", "native", "store", "rules"]
		.flatMap((folder) => filesBelow(folder, /\.ts$/))
		.filter((path) => !seen.has(path) && code.test(read(path)));
	expect(lonely).toEqual([]);
});

const pages = [
	"README.md",
	"CONTRIBUTING.md",
	"SECURITY.md",
	...filesBelow("docs", /\.md$/),
	...readdirSync(root)
		.map((folder) => `${folder}/README.md`)
		.filter((page) => !page.startsWith("node_modules") && isThere(page)),
];
const scripts: Record<string, string> = JSON.parse(
	read("package.json"),
).scripts;

test.each(pages)("%s names commands that are there", (page) => {
	const named = [...read(page).matchAll(/npm run (?:-s )?([a-z]+)/g)];
	const builtIn = [...read(page).matchAll(/npm (start|test)\b/g)];
	for (const [, name] of [...named, ...builtIn])
		expect(Object.keys(scripts)).toContain(name);
});

describe("CONTRIBUTING", () => {
	const text = read("CONTRIBUTING.md");
	const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, word]) =>
		String(word),
	);

	test("names files and folders that are there", () => {
		const paths = quoted.filter(
			(word) => /^[a-z][\w.-]*\/[\w./-]*$/.test(word) && !word.includes("DIR"),
		);
		const made = /^build\//;
		expect(paths.length).toBeGreaterThan(20);
		expect(paths.filter((path) => !isThere(path) && !made.test(path))).toEqual(
			[],
		);
	});

	test("tries paths that have tests, and compiles folders that are there", () => {
		const tried = [...text.matchAll(/`npm run try -- ([\w/. -]+)`/g)]
			.flatMap(([, words]) => String(words).split(" "))
			.filter((word) => word !== "PATH");
		expect(tried.length).toBeGreaterThan(3);
		for (const word of tried)
			expect(tests.filter((path) => path.includes(word))).not.toEqual([]);
		const compiled = [...text.matchAll(/`npm run types -- ([\w/ -]+)`/g)]
			.flatMap(([, words]) => String(words).split(" "))
			.filter((word) => word !== "FOLDER");
		for (const folder of compiled)
			expect(isThere(`${folder}/tsconfig.json`)).toBe(true);
	});
});

test("README, package and set-up want the same Node", () => {
	const [, wanted] = read("README.md").match(/Node (\d+\.\d+) or newer/) ?? [];
	expect(read("CONTRIBUTING.md")).toContain(`any Node from ${wanted} on`);
	expect(JSON.parse(read("package.json")).engines.node).toBe(`>=${wanted}`);
	expect(read("scripts/setup/node-modules.mjs")).toContain(
		`install Node ${wanted} or newer`,
	);
});
