import { lookup } from "node:dns/promises";
import {
	existsSync,
	lstatSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import {
	ensureTestRuntime,
	testRuntimeVersion,
} from "../runtime/test-runtime.mjs";
import { electronFolder, toolEnvironment, toolNode } from "./paths.mjs";
import { run, say, step } from "./say.mjs";

const distFolder = join(electronFolder, "dist");
const pathFile = join(electronFolder, "path.txt");

/** Which Electron stands in node_modules: official, the test runtime, or none. */
export function installedElectron() {
	const binary = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : "";
	if (!binary || !existsSync(join(distFolder, binary))) return null;
	const isTestRuntime = lstatSync(distFolder).isSymbolicLink();
	return {
		binary: join(distFolder, binary),
		version: isTestRuntime
			? testRuntimeVersion
			: readFileSync(join(distFolder, "version"), "utf8").trim(),
		isTestRuntime,
	};
}

async function officialIsReachable() {
	if (process.env.ELECTRON_MIRROR) return true;
	const patience = new Promise((resolve) =>
		setTimeout(() => resolve(false), 4000).unref(),
	);
	return Promise.race([
		lookup("github.com").then(
			() => true,
			() => false,
		),
		patience,
	]);
}

async function installOfficial() {
	if (!(await officialIsReachable())) return false;
	// The official installer extracts into `dist`: a link there would be written through.
	rmSync(distFolder, { recursive: true, force: true });
	rmSync(pathFile, { force: true });
	try {
		await run(toolNode(), ["install.js"], {
			cwd: electronFolder,
			env: toolEnvironment(),
			timeout: 600_000,
		});
		return installedElectron() !== null;
	} catch {
		return false;
	}
}

/** The official Electron where it can be had, else the test runtime. */
export async function ensureElectron() {
	const present = installedElectron();
	if (present) return present;
	const isOfficial = await step("Electron", installOfficial);
	if (!isOfficial) {
		say(
			`the official Electron cannot be downloaded here: using the test runtime ${testRuntimeVersion}`,
		);
		const folder = await ensureTestRuntime();
		rmSync(distFolder, { recursive: true, force: true });
		symlinkSync(folder, distFolder);
		writeFileSync(pathFile, "electron");
	}
	const installed = installedElectron();
	if (!installed)
		throw new Error("Electron was installed but is not where it should be");
	return installed;
}
