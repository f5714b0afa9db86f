import type { Port } from "./port.ts";

/** What Electron gives a utility process instead of `send`. */
interface UtilityPort {
	postMessage(message: unknown): void;
	on(event: "message", listener: (event: { data: unknown }) => void): unknown;
	on(event: "close", listener: () => void): unknown;
}

/** As much of a process as somebody started who speaks with it. */
export interface StartedProcess {
	readonly parentPort?: UtilityPort | undefined;
	readonly connected?: boolean;
	send?: (
		message: unknown,
		handle: undefined,
		options: object,
		onSent: () => void,
	) => boolean;
	on(event: "disconnect", listener: () => void): unknown;
	on(event: "message", listener: (message: unknown) => void): unknown;
}

/**
 * The port to whoever started this process: an Electron utility process or a child process with an
 * IPC channel; null when nobody listens. `onGone` runs when the parent goes away.
 */
export function parentPort(
	process: StartedProcess,
	onGone: () => void,
): Port | null {
	const electron = process.parentPort;
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
