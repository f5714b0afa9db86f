import { realpathSync } from "node:fs";
import { join } from "node:path";
import {
	electronFolder,
	root,
	toolEnvironment,
	toolNode,
} from "./setup/paths.mjs";
import { run, SetupError, say, step } from "./setup/say.mjs";
import { main, setUp } from "./setup/set-up.mjs";

/**
 * `npm run dist`: the unpacked application, and with the official Electron the
 * installers too. With the test runtime only the unpacked application for the
 * smoke test is made; `--release` refuses it.
 */
await main(async () => {
	const electron = await setUp();
	const isRelease = process.argv.includes("--release");
	if (electron.isTestRuntime && isRelease) {
		throw new SetupError(
			`this is the test runtime (Electron ${electron.version}): it is never released. Build on a network that reaches the official Electron, or set ELECTRON_MIRROR.`,
		);
	}
	const options = [
		join(root, "node_modules", "electron-builder", "cli.js"),
		"--publish=never",
		`-c.electronVersion=${electron.version}`,
		`-c.electronDist=${realpathSync(join(electronFolder, "dist"))}`,
	];
	if (electron.isTestRuntime) {
		say("test runtime: unpacked application for tests only, not for release");
		// Its Node-API is too old for the store's addon, so a Node travels along.
		options.push(
			"--dir",
			`-c.extraResources.from=${toolNode()}`,
			"-c.extraResources.to=node",
			"-c.directories.output=dist/test-runtime",
		);
	}
	await step("package", () =>
		run(toolNode(), options, {
			cwd: root,
			env: toolEnvironment({ ELECTRON_BUILDER_DISABLE_UPDATE_CHECK: "1" }),
		}),
	);
	return 0;
});
