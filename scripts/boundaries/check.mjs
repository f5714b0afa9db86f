import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup/paths.mjs";
import { fileFaults, reachFaults } from "./faults.mjs";
import { layers } from "./rules.mjs";

function sources(folder) {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(
		(entry) => {
			const name = `${folder}/${entry.name}`;
			if (entry.isDirectory()) return sources(name);
			return /\.tsx?$/.test(entry.name) ? [name] : [];
		},
	);
}

const textOf = (name) => {
	const path = join(root, name);
	return existsSync(path) ? readFileSync(path, "utf8") : null;
};

/** Every broken rule, one line each. */
export function boundaryFaults() {
	return [
		...Object.keys(layers).flatMap((layer) =>
			sources(layer).flatMap((name) => fileFaults(name, textOf(name))),
		),
		...reachFaults(textOf),
	];
}
