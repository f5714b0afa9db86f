import type { Port } from "../contract/port.ts";

/** What Electron gives a utility process; its types are not for this folder. */
interface ElectronParentPort {
	postMessage(message: unknown): void;
	on(event: "message", listener: (event: { data: unknown }) => void): void;
}

/**
 * The way to the process that started this one: Electron's `utilityProcess` or
 * Node's `child_process.fork`. Undefined when there is neither. `onGone` is
 * called when the parent has gone away; Electron ends its utility processes itself.
 */
export function parentPort(onGone: () => void): Port | undefined {
	const electron = (
		process as { readonly parentPort?: ElectronParentPort | undefined }
	).parentPort;
	if (electron)
		return {
			post: (message) => electron.postMessage(message),
			listen: (onMessage) =>
				electron.on("message", ({ data }) => onMessage(data)),
		};
	if (!process.send) return undefined;
	process.on("disconnect", onGone);
	return {
		post: (message) => {
			if (process.connected) process.send?.(message);
		},
		listen: (onMessage) => process.on("message", onMessage),
	};
}
