import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { check } from "./check.mjs";
import { ensureDemo } from "./setup/demo.mjs";
import { buildFolder } from "./setup/paths.mjs";
import { say } from "./setup/say.mjs";
import { main, setUp } from "./setup/set-up.mjs";
import { runVitest } from "./setup/vitest.mjs";

const reportFile = join(buildFolder, "test-report.json");

/** `npm test`: set-up, checks, unit and end-to-end tests; arguments go to vitest. */
await main(async () => {
	await setUp();
	await check();
	await ensureDemo();
	rmSync(reportFile, { force: true });
	let isRunClean = true;
	try {
		await runVitest([
			"--reporter=default",
			"--reporter=json",
			`--outputFile.json=${reportFile}`,
			...process.argv.slice(2),
		]);
	} catch (error) {
		isRunClean = false;
		say(error.message);
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
