import { ensureBuild } from "../build.mjs";
import { ensureElectron } from "./electron.mjs";
import { withLock } from "./lock.mjs";
import { ensureNodeModules } from "./node-modules.mjs";
import { SetupError, say } from "./say.mjs";
import { ensureSystemPackages } from "./system-packages.mjs";

/** Everything that the application and its tests need, from a bare machine on. */
export function setUp() {
	return withLock(async () => {
		await ensureSystemPackages();
		await ensureNodeModules();
		const electron = await ensureElectron();
		await ensureBuild();
		return electron;
	});
}

/** Runs a script's main function; a set-up failure is one message, no stack. */
export async function main(work) {
	try {
		process.exitCode = (await work()) ?? 0;
	} catch (error) {
		say(
			error instanceof SetupError
				? error.message
				: (error?.stack ?? String(error)),
		);
		process.exitCode = 1;
	}
}
