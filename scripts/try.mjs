import { execFileSync } from "node:child_process";
import { ensureBuild } from "./build.mjs";
import { ensureDemo } from "./setup/demo.mjs";
import { ensureNodeModules } from "./setup/node-modules.mjs";
import { root, toolEnvironment, toolNode } from "./setup/paths.mjs";
import { SetupError } from "./setup/say.mjs";
import { main, setUp } from "./setup/set-up.mjs";
import { ensureSystemPackages } from "./setup/system-packages.mjs";
import { runVitest, vitest } from "./setup/vitest.mjs";

/** The projects of the tests whose path holds one of these words. */
function projectsOf(words) {
	const listed = execFileSync(
		toolNode(),
		[vitest, "list", ...words, "--filesOnly", "--json"],
		{ cwd: root, env: toolEnvironment(), encoding: "utf8" },
	);
	return JSON.parse(listed).map(({ projectName }) => projectName);
}

/**
 * `npm run try -- PATH...`: the tests of a path, with what they need and no
 * more: the built hosts and command line where processes run, the
 * demonstration's store where a desk runs. `core/mrz/td3.ts` stands for its tests; options go to vitest.
 */
await main(async () => {
	const given = process.argv.slice(2);
	const firstOption = given.findIndex((word) => word.startsWith("-"));
	const end = firstOption < 0 ? given.length : firstOption;
	const words = given
		.slice(0, end)
		.map((word) => word.replace(/(?<!\.test)\.tsx?$/, ""));
	if (words.length === 0)
		throw new SetupError(
			"usage: npm run try -- PATH..., for example tests/native/profiles",
		);
	await ensureNodeModules();
	const projects = projectsOf(words);
	if (projects.length === 0)
		throw new SetupError(`no test has ${words.join(" or ")} in its path`);
	const args = [...words, ...given.slice(end)];
	const isWithin = (...names) =>
		projects.every((project) => names.includes(project));
	if (isWithin("unit")) return runVitest(args);
	if (isWithin("unit", "processes")) {
		await ensureSystemPackages();
		await ensureBuild();
		return runVitest(args);
	}
	await setUp();
	await ensureDemo();
	return runVitest(args);
});
