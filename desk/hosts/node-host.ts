import { type ChildProcess, fork } from "node:child_process";
import type { Host } from "./host.ts";

/** A host in a Node process of its own; `execPath` runs `file`. */
export function nodeHost(
	file: string,
	options: { readonly execPath: string; readonly execArgv: readonly string[] },
): Host {
	const child: ChildProcess = fork(file, [], {
		execPath: options.execPath,
		execArgv: [...options.execArgv],
		stdio: ["ignore", "inherit", "inherit", "ipc"],
	});
	let isGone = false;
	child.once("exit", () => {
		isGone = true;
	});
	return {
		port: {
			post: (message) => {
				if (!isGone && child.connected) child.send(message as object);
			},
			listen: (onMessage) => child.on("message", onMessage),
		},
		get pid() {
			return child.pid;
		},
		kill: () => child.kill(),
		end: () => child.kill("SIGKILL"),
		onGone: (listener) => {
			child.once("exit", listener);
			child.once("error", listener);
		},
	};
}
