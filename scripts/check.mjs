import { join } from "node:path";
import { boundaryFaults } from "./boundaries/check.mjs";
import { ensureNodeModules } from "./setup/node-modules.mjs";
import {
	modulesFolder,
	root,
	toolEnvironment,
	toolNode,
} from "./setup/paths.mjs";
import { run, SetupError, say, step } from "./setup/say.mjs";
import { main } from "./setup/set-up.mjs";
import { runVitest } from "./setup/vitest.mjs";
import { writeStyleTypes } from "./style-types.mjs";

const tool = (path) => join(modulesFolder, ...path.split("/"));

/** The types of these folders and of what they import; without one, of all. */
export async function checkTypes(folders = []) {
	writeStyleTypes();
	await step("types", () =>
		run(toolNode(), [tool("typescript/bin/tsc"), "-b", ...folders], {
			cwd: root,
			env: toolEnvironment(),
		}),
	);
}

/** Types, format and lint, boundaries: what must hold before any test runs. */
export async function check() {
	const options = { cwd: root, env: toolEnvironment() };
	await checkTypes();
	await step("format and lint", () =>
		run(
			toolNode(),
			[tool("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."],
			options,
		),
	);
	await step("what nobody uses", () =>
		run(toolNode(), [tool("knip/bin/knip.js"), "--no-progress"], options),
	);
	const faults = boundaryFaults();
	for (const fault of faults) say(fault);
	if (faults.length > 0)
		throw new SetupError(`${faults.length} broken boundaries`);
}

if (process.argv[1]?.endsWith("check.mjs")) {
	await main(async () => {
		await ensureNodeModules();
		await check();
		await step("unit tests", () => runVitest(["--project", "unit"]));
	});
}
