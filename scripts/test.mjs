import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { check } from "./check.mjs";
import { ensureDemo } from "./setup/demo.mjs";
import { openDisplay } from "./setup/display.mjs";
import {
	buildFolder,
	modulesFolder,
	root,
	toolEnvironment,
	toolNode,
} from "./setup/paths.mjs";
import { run, say } from "./setup/say.mjs";
import { main, setUp } from "./setup/set-up.mjs";

const reportFile = join(buildFolder, "test-report.json");

/** `npm test`: set-up, checks, unit and end-to-end tests; arguments go to vitest. */
await main(async () => {
	await setUp();
	await check();
	await ensureDemo();
	const displays = [await openDisplay()];
	// One for each application that runs beside another; a person's own is shared.
	if (displays[0].isOwn) displays.push(await openDisplay());
	rmSync(reportFile, { force: true });
	let isRunClean = true;
	try {
		await run(
			toolNode(),
			[
				join(modulesFolder, "vitest", "vitest.mjs"),
				"run",
				"--reporter=default",
				"--reporter=json",
				`--outputFile.json=${reportFile}`,
				...process.argv.slice(2),
			],
			{
				cwd: root,
				env: toolEnvironment({
					DISPLAY: displays[0].name,
					LINTAS_DISPLAYS: displays.map(({ name }) => name).join(","),
				}),
			},
		);
	} catch (error) {
		isRunClean = false;
		say(error.message);
	} finally {
		for (const display of displays) display.close();
	}
	const report = JSON.parse(readFileSync(reportFile, "utf8"));
	// A file that could not even be loaded counts as one failure.
	const broken = report.testResults.filter(
		(file) =>
			file.status === "failed" &&
			file.assertionResults.every((test) => test.status !== "failed"),
	).length;
	const failed = report.numFailedTests + broken;
	process.stdout.write(`${report.numPassedTests} passed, ${failed} failed\n`);
	return isRunClean && failed === 0 && report.numPassedTests > 0 ? 0 : 1;
});
