import { join } from "node:path";
import { openOwnDisplay } from "./display.mjs";
import { modulesFolder, root, toolEnvironment, toolNode } from "./paths.mjs";
import { run } from "./say.mjs";

export const vitest = join(modulesFolder, "vitest", "vitest.mjs");

/** Runs tests on the tool Node; rejects with SetupError where one fails. */
export function runVitest(args, env = {}) {
	return run(toolNode(), [vitest, "run", ...args], {
		cwd: root,
		env: toolEnvironment(env),
	});
}

/** So many applications run beside each other in `vitest.config.ts`, each on a display. */
const beside = 2;

/** The environment of tests that open windows; its displays end with `work`. */
export async function withDisplays(work) {
	const displays = [await openOwnDisplay()];
	try {
		while (displays[0].isOwn && displays.length < beside)
			displays.push(await openOwnDisplay());
		return await work({
			DISPLAY: displays[0].name,
			LINTAS_DISPLAYS: displays.map(({ name }) => name).join(","),
		});
	} finally {
		for (const display of displays) display.close();
	}
}
