import { join } from "node:path";
import { modulesFolder, root, toolEnvironment, toolNode } from "./paths.mjs";
import { run } from "./say.mjs";

export const vitest = join(modulesFolder, "vitest", "vitest.mjs");

/** Runs tests on the tool Node; rejects with SetupError where one fails. */
export function runVitest(args) {
	return run(toolNode(), [vitest, "run", ...args], {
		cwd: root,
		env: toolEnvironment(),
	});
}
