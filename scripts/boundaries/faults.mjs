import { posix } from "node:path";
import { forbidden, layers, longestFile, unreachable } from "./rules.mjs";

/** Comments may name what code must not. */
function withoutComments(text) {
	return text
		.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
		.replace(/(^|\s)\/\/.*$/gm, "$1");
}

const statement =
	/(?:^|;)\s*(?:import|export)\s+(type\s)?(?:[^;"'`]*?\sfrom\s+)?["']([^"']+)["']/gm;
const call = /\b(?:import|require)\(\s*(?:["']([^"'`]+)["']|([^)"']))/g;

/** What a file imports: the target, and whether only its types. */
export function importsOf(text) {
	const code = withoutComments(text);
	return [
		...[...code.matchAll(statement)].map(([, type, target]) => ({
			target,
			isType: type !== undefined,
		})),
		...[...code.matchAll(call)].map(([, target]) => ({
			// Computed: nobody can check where it leads.
			target: target ?? null,
			isType: false,
		})),
	];
}

export const layerOf = (name) => name.split("/")[0];
const packageOf = (target) =>
	target
		.split("/")
		.slice(0, target.startsWith("@") ? 2 : 1)
		.join("/");
export const fileOf = (name, target) =>
	posix.join(posix.dirname(name), target.split("?")[0]);

/** The broken rules of one file, by its path from the root and its text. */
export function fileFaults(name, text) {
	const layer = layerOf(name);
	const may = layers[layer];
	if (!may) return [`${name}: no rule says what ${layer} may import`];
	const faults = [];
	const lines = withoutComments(text).split("\n");
	const length = lines.filter((line) => line.trim() !== "").length;
	const longest = may.longest ?? longestFile;
	if (length > longest)
		faults.push(`${name}: ${length} lines of code, at most ${longest}`);
	for (const { layer: held, pattern, except, says } of forbidden)
		if (held === layer && !(except && name.startsWith(except)))
			if (pattern.test(withoutComments(text))) faults.push(`${name}: ${says}`);
	for (const { target, isType } of importsOf(text)) {
		if (target === null)
			faults.push(`${name}: an import that is put together cannot be checked`);
		else if (target.startsWith("node:")) {
			if (!may.node) faults.push(`${name}: ${target} is not for ${layer}`);
		} else if (target.startsWith(".")) {
			const to = layerOf(fileOf(name, target));
			const isAllowed =
				to === layer ||
				may.folders.includes(to) ||
				(isType && may.types.includes(to));
			if (!isAllowed)
				faults.push(
					`${name}: ${layer} may not import ${to}${may.types.includes(to) ? " except as types" : ""}`,
				);
		} else if (!may.packages.includes(packageOf(target)))
			faults.push(`${name}: ${packageOf(target)} is not for ${layer}`);
	}
	return faults;
}

/** Follows the imports from an entry; `textOf` gives a file's text, or null. */
export function reachFaults(textOf) {
	return unreachable.flatMap(
		({ entry, packages, folders, files = [], except = [] }) => {
			const faults = [];
			const seen = new Set([entry]);
			const ways = [[entry]];
			for (let way = ways.pop(); way; way = ways.pop()) {
				const name = way.at(-1);
				for (const { target, isType } of importsOf(textOf(name) ?? "")) {
					if (isType || target === null) continue;
					const isInside = target.startsWith(".");
					const to = isInside ? fileOf(name, target) : target;
					const isBarred = files.some((pattern) => pattern.test(to));
					if (isBarred && except.includes(name)) continue;
					const isFault = isInside
						? folders.includes(layerOf(to))
						: packages.includes(packageOf(target));
					if (isFault || isBarred) faults.push([...way, to].join(" → "));
					else if (isInside && !seen.has(to)) {
						seen.add(to);
						ways.push([...way, to]);
					}
				}
			}
			return faults.map((way) => `${entry} must not reach: ${way}`);
		},
	);
}
