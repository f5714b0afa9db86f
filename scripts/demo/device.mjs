import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { demoFiles } from "../setup/demo.mjs";
import { root, toolEnvironment, toolNode } from "../setup/paths.mjs";
import { say } from "../setup/say.mjs";

/** A simulated device: a real pseudo-terminal with a program behind it. */
export function startDevice(link) {
	const child = spawn(
		toolNode(),
		[
			"simulators/main.ts",
			"--link",
			link,
			"--scenario-file",
			demoFiles.scenarios,
			"--framing",
			"stxEtx",
		],
		{
			cwd: root,
			env: toolEnvironment(),
			stdio: ["pipe", "pipe", 2],
		},
	);
	const isReady = new Promise((resolve) =>
		createInterface({ input: child.stdout }).on("line", resolve),
	);
	return {
		tell: (line) => child.stdin.write(`${line}\n`),
		isReady,
		close: () => child.kill(),
	};
}

/** In its place where the desk has no such device. */
export function noDevice(link) {
	return {
		tell: () => say(`desk.json names no device at ${link}`),
		isReady: Promise.resolve(),
		close() {},
	};
}
