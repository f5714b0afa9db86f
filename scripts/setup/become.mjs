import { spawn } from "node:child_process";
import { constants } from "node:os";
import { toolEnvironment, toolNode } from "./paths.mjs";

/**
 * Runs a program on the tool Node in place of this one: its input, its output,
 * the signals that end it, its exit code.
 */
export function become(args) {
	const child = spawn(toolNode(), args, {
		stdio: "inherit",
		env: toolEnvironment({ NODE_NO_WARNINGS: "1" }),
	});
	for (const signal of ["SIGTERM", "SIGHUP"])
		process.on(signal, () => child.kill(signal));
	// A terminal's Ctrl+C reaches the child by itself.
	process.on("SIGINT", () => {});
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("exit", (code, signal) =>
			resolve(code ?? 128 + constants.signals[signal]),
		);
	});
}
