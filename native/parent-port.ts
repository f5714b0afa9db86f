import type { Port } from "../contract/port.ts";

/** What Electron gives a utility process instead of `process.send`. */
interface ElectronParentPort {
	postMessage(message: unknown): void;
	on(event: "message", listener: (event: { data: unknown }) => void): unknown;
	on(event: "close", listener: () => void): unknown;
}

function electronParentPort(): ElectronParentPort | undefined {
	return (process as { parentPort?: ElectronParentPort }).parentPort;
}

/**
 * The port to whoever started this process: an Electron utility process or a
 * child process with an IPC channel; null when nobody listens. `onGone` runs
 * when the parent goes away.
 */
export function parentPort(onGone: () => void): Port | null {
	const electron = electronParentPort();
	if (electron) {
		electron.on("close", onGone);
		return {
			post: (message) => electron.postMessage(message),
			listen: (onMessage) =>
				electron.on("message", ({ data }) => onMessage(data)),
		};
	}
	if (!process.send) return null;
	process.on("disconnect", onGone);
	return {
		post(message) {
			// A parent that has just gone is told of by `disconnect`, not by a throw.
			if (process.connected) process.send?.(message, undefined, {}, () => {});
		},
		listen: (onMessage) => process.on("message", onMessage),
	};
}
