import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./setup/paths.mjs";

/**
 * Changes every comparison, connective and constant of core/law once, in a copy,
 * and asks the law tests whether they notice. Run by hand:
 * `node scripts/mutate-law.mjs [FILE...] [--list]`; one JSON line at the end.
 */
const parts = [
	"core",
	"contract",
	"rules",
	"cli/rules",
	"desk/config",
	"desk/sources",
	"desk/supervisor",
	"scripts/demo-data",
	"tests/core",
	"tests/rules",
	"tests/vectors",
	"tsconfig.base.json",
];
const suites = [
	"tests/core/law",
	"tests/rules/naive-walk.test.ts",
	"tests/rules/schengen-like.test.ts",
];

/** Each pattern with what stands in its place; types, imports and comments are left out. */
const operators = [
	[/ <= /g, " < "],
	[/ >= /g, " > "],
	[/ < /g, " <= "],
	[/ > /g, " >= "],
	[/ === /g, " !== "],
	[/ !== /g, " === "],
	[/ && /g, " || "],
	[/ \|\| /g, " && "],
	[/ \?\? /g, " && "],
	[/ \+ /g, " - "],
	[/ - /g, " + "],
	[/ \* /g, " / "],
	[/(?<![.\w])!(?=[a-zA-Z(])/g, ""],
	[
		/(?<![\w."'`-])\d[\d_]*(?![\w"'`])/g,
		(number) => String(Number(number.replaceAll("_", "")) + 1),
	],
	[/\btrue\b/g, "false"],
	[/\bfalse\b/g, "true"],
	[/\.some\(/g, ".every("],
	[/\.every\(/g, ".some("],
];

/**
 * Mutants that cannot be told from the original, by file and line text: the
 * reason is given with each.
 */
const equivalent = JSON.parse(
	readFileSync(join(root, "scripts", "mutate-law-equivalent.json"), "utf8"),
);

function isCode(line) {
	const text = line.trim();
	return (
		text !== "" &&
		!/^(\/\/|\/?\*|import |export type |export interface |readonly |\} from )/.test(
			text,
		)
	);
}

function mutantsOf(file, source) {
	const lines = source.split("\n");
	const found = [];
	let inType = false;
	lines.forEach((line, number) => {
		if (/^(export )?(interface|type) /.test(line))
			inType = !/[;}]\s*$/.test(line);
		const skip = inType || !isCode(line);
		if (inType && /^(\}|.*;$)/.test(line) && !line.startsWith("\t"))
			inType = false;
		if (skip) return;
		for (const [pattern, by] of operators) {
			for (const match of line.matchAll(pattern)) {
				const changed = typeof by === "function" ? by(match[0]) : by;
				const text =
					line.slice(0, match.index) +
					changed +
					line.slice(match.index + match[0].length);
				if (
					equivalent.some(
						(one) =>
							one.file === file &&
							one.from === line.trim() &&
							one.to === text.trim(),
					)
				)
					continue;
				found.push({
					file,
					line: number + 1,
					from: line.trim(),
					to: text.trim(),
					source: lines.with(number, text).join("\n"),
				});
			}
		}
	});
	return found;
}

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const folder = join(root, "core", "law");
const files =
	words.length > 0
		? words
		: readdirSync(folder).filter((name) => name.endsWith(".ts"));
const mutants = files.flatMap((file) =>
	mutantsOf(file, readFileSync(join(folder, file), "utf8")),
);
if (process.argv.includes("--list")) {
	for (const { file, line, from, to } of mutants)
		console.log(`${file}:${line}: ${from}  →  ${to}`);
	console.log(JSON.stringify({ mutants: mutants.length }));
	process.exit(0);
}

const copy = mkdtempSync(join(tmpdir(), "lintas-mutants-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const part of parts)
	cpSync(join(root, part), join(copy, part), { recursive: true });
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
writeFileSync(join(copy, "package.json"), '{"type":"module"}');

const { startVitest } = await import(
	pathToFileURL(join(root, "node_modules", "vitest", "dist", "node.js"))
);
const quiet = { onInit() {} };
const vitest = await startVitest("test", suites, {
	root: copy,
	config: false,
	watch: false,
	include: ["tests/core/law/**/*.test.ts", ...suites.slice(1)],
	bail: 1,
	isolate: false,
	pool: "threads",
	maxWorkers: 1,
	fileParallelism: false,
	reporters: [quiet],
	testTimeout: 20_000,
});

/** Whether all tests pass with the file as it is now. */
async function passes() {
	const specs = await vitest.globTestSpecifications(suites);
	const { unhandledErrors, testModules } = await vitest.runTestSpecifications(
		specs,
		true,
	);
	return unhandledErrors.length === 0 && testModules.every((one) => one.ok());
}

if (!(await passes())) {
	console.error("the law tests fail without any mutant");
	process.exit(2);
}
const survivors = [];
let count = 0;
for (const mutant of mutants) {
	const path = join(copy, "core", "law", mutant.file);
	const original = readFileSync(path, "utf8");
	writeFileSync(path, mutant.source);
	vitest.invalidateFile(path);
	if (await passes()) {
		survivors.push(mutant);
		console.error(
			`survived ${mutant.file}:${mutant.line}: ${mutant.from}  →  ${mutant.to}`,
		);
	}
	writeFileSync(path, original);
	vitest.invalidateFile(path);
	count += 1;
	if (count % 25 === 0)
		console.error(
			`${count} of ${mutants.length}, ${survivors.length} survived`,
		);
}
const caught = mutants.length - survivors.length;
console.log(
	JSON.stringify({
		check: "mutate-law",
		mutants: mutants.length,
		caught,
		equivalent: equivalent.length,
		score: Number(((100 * caught) / mutants.length).toFixed(2)),
	}),
);
await vitest.close();
process.exit(survivors.length > 0.05 * mutants.length ? 1 : 0);
