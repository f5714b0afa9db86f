import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { modulesFolder, root } from "./paths.mjs";
import { run, SetupError, step } from "./say.mjs";

const stampFile = join(modulesFolder, ".lintas-stamp");

function wanted() {
	return createHash("sha256")
		.update(readFileSync(join(root, "package-lock.json")))
		.update(readFileSync(join(root, "package.json")))
		.digest("hex");
}

/** `npm ci` when the lock file is not the installed one; the stamp is written last. */
export async function ensureNodeModules() {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	if (major < 20 || (major === 20 && minor < 19)) {
		throw new SetupError(
			`Node ${process.versions.node} is too old: install Node 20.19 or newer, then run the same command again.`,
		);
	}
	const stamp = wanted();
	if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp)
		return;
	await step("Node modules (npm ci)", () =>
		run(
			process.platform === "win32" ? "npm.cmd" : "npm",
			["ci", "--loglevel=error"],
			{
				cwd: root,
				shell: process.platform === "win32",
			},
		),
	);
	writeFileSync(stampFile, stamp);
}
