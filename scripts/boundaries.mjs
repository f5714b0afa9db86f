import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { root } from "./setup/paths.mjs";

/**
 * The import rules that project references cannot see: packages by folder,
 * contracts that pages may use as types only, main in the command line, and
 * how long a file may be (docs/architecture.md).
 */
const packages = {
	core: [],
	contract: ["zod"],
	trust: ["@noble/curves", "@noble/hashes"],
	native: ["zod", "serialport", "node-hid"],
	store: ["zod", "better-sqlite3"],
	desk: ["zod"],
	main: ["electron", "zod"],
	app: ["electron"],
	preload: ["electron"],
	renderer: [
		"react",
		"react-dom",
		"react-aria-components",
		"i18next",
		"react-i18next",
		"qr",
		"@fontsource-variable/inter",
		"@fontsource-variable/jetbrains-mono",
		"vite",
		"@vitejs/plugin-react",
	],
	rules: [],
	cli: ["zod", "serialport", "node-hid", "better-sqlite3"],
};
const folders = {
	core: ["core"],
	contract: ["contract", "core"],
	trust: ["trust", "core"],
	native: ["native", "core", "contract"],
	store: ["store", "core", "contract"],
	desk: ["desk", "core", "contract", "rules", "trust"],
	main: ["main", "desk", "core", "contract", "rules", "trust"],
	rules: ["rules", "core", "contract"],
	app: ["app", "main", "desk", "cli"],
	preload: ["preload"],
	renderer: ["renderer", "core"],
	cli: ["cli", "core", "contract", "native", "store", "desk", "rules", "trust"],
};
/** May be imported as types only. */
const typesOnly = {
	desk: ["native", "store"],
	preload: ["core", "contract"],
	renderer: ["contract"],
};
const longestFile = 200;

function sources(folder) {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		return entry.isDirectory()
			? sources(path)
			: /\.tsx?$/.test(entry.name)
				? [path]
				: [];
	});
}

const importPattern =
	/^(?:import|export)\s+(type\s)?[^;"]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|import\("([^"]+)"\)/gm;
const isCode = (line) => line.trim() !== "" && !/^\s*(\/\/|\/\*|\*)/.test(line);

function faultsOf(layer, file) {
	const text = readFileSync(file, "utf8");
	const name = relative(root, file);
	const faults = [];
	const lines = text.split("\n").filter(isCode).length;
	if (lines > longestFile)
		faults.push(`${name}: ${lines} lines of code, at most ${longestFile}`);
	if (layer === "core" && /Math\.random|new Date\b|performance\./.test(text))
		faults.push(`${name}: core reads no clock and throws no dice`);
	if (
		layer === "main" &&
		/ipcMain|webContents\.send/.test(text) &&
		!name.startsWith("main/ipc/")
	)
		faults.push(`${name}: only main/ipc speaks to windows`);
	for (const match of text.matchAll(importPattern)) {
		const isType = Boolean(match[1]);
		const target = match[2] ?? match[3] ?? match[4] ?? "";
		if (target.startsWith("node:")) {
			if (["core", "contract", "preload", "renderer"].includes(layer))
				faults.push(`${name}: ${target} is not for ${layer}`);
		} else if (target.startsWith(".")) {
			const to =
				relative(root, resolve(dirname(file), target)).split(/[/\\]/)[0] ?? "";
			const isAllowed =
				folders[layer].includes(to) ||
				(isType && typesOnly[layer]?.includes(to));
			if (!isAllowed)
				faults.push(
					`${name}: ${layer} may not import ${to}${typesOnly[layer]?.includes(to) ? " except as types" : ""}`,
				);
		} else {
			const package_ = target
				.split("/")
				.slice(0, target.startsWith("@") ? 2 : 1)
				.join("/");
			if (!packages[layer].includes(package_))
				faults.push(`${name}: ${package_} is not for ${layer}`);
		}
	}
	return faults;
}

/** Every broken rule, one line each. */
export function boundaryFaults() {
	return Object.keys(folders).flatMap((layer) =>
		sources(join(root, layer)).flatMap((file) => faultsOf(layer, file)),
	);
}
