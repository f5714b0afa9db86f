import { type FSWatcher, watch } from "node:fs";
import type { Clock } from "../clock.ts";

/** A node is made first and opened to the user a little later: both are told of. */
const settleMs = 30;
/** Where nothing tells of new devices, whoever waits for one tries this often. */
const pollMs = 2000;
const deviceName = /^(hidraw|ttyACM|ttyUSB|ttyS|ttyAMA|cu\.)/;

/**
 * Runs `onChange` when a device may have appeared: on Linux when a serial or
 * hidraw node is made or changes its rights (inotify on /dev), elsewhere every
 * two seconds. Returns what ends it.
 */
export function watchHotPlug(
	clock: Clock,
	onChange: () => void,
	folder: string | null = process.platform === "linux" ? "/dev" : null,
): () => void {
	let cancel: (() => void) | null = null;
	let watcher: FSWatcher | null = null;

	function poll(): void {
		cancel = clock.after(pollMs, () => {
			onChange();
			poll();
		});
	}

	function soon(): void {
		cancel ??= clock.after(settleMs, () => {
			cancel = null;
			onChange();
		});
	}

	try {
		if (folder === null) throw new Error("nothing to watch");
		watcher = watch(folder, { persistent: false }, (_event, name) => {
			if (name !== null && deviceName.test(name)) soon();
		});
		watcher.on("error", () => {
			watcher?.close();
			watcher = null;
			if (cancel === null) poll();
		});
	} catch {
		// No inotify watch left, or a system without /dev.
		poll();
	}

	return () => {
		watcher?.close();
		cancel?.();
	};
}
