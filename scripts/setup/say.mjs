import { spawn } from "node:child_process";

/** Progress goes to standard error: standard output belongs to results. */
export function say(line) {
	process.stderr.write(`lintas: ${line}\n`);
}

/** Ends the set-up with a message that says what to do next. */
export class SetupError extends Error {}

/** Runs a command, its output to standard error; rejects with SetupError. */
export function run(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			stdio: [
				"ignore",
				options.quiet ? "ignore" : 2,
				options.quiet ? "ignore" : 2,
			],
			...options,
		});
		child.on("error", (error) =>
			reject(new SetupError(`${command}: ${error.message}`)),
		);
		child.on("exit", (code, signal) =>
			code === 0
				? resolve()
				: reject(
						new SetupError(
							`${command} ${args.join(" ")} ended with ${signal ?? `exit code ${code}`}`,
						),
					),
		);
	});
}

/** Runs `work` and tells how long it took; the heartbeat shows that it lives. */
export async function step(title, work) {
	const startedMs = performance.now();
	say(`${title} …`);
	const heartbeat = setInterval(
		() =>
			say(`${title} … ${Math.round((performance.now() - startedMs) / 1000)} s`),
		15_000,
	);
	try {
		return await work();
	} finally {
		clearInterval(heartbeat);
		say(`${title}: ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
	}
}
