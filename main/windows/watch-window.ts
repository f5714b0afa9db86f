import type { BrowserWindow } from "electron";
import { askWindow } from "../ipc/ask-window.ts";
import { log } from "../log.ts";
import { newWatch, tickMs, type WatchEvent, watch } from "./watch-state.ts";

/** Whether a process of this id runs; true where that cannot be told. */
function isProcess(pid: number): boolean {
	if (pid <= 0) return true;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code !== "ESRCH";
	}
}

/**
 * Keeps the page of a window alive until the window is closed: a killed
 * renderer is not always told of (Electron 33 on Linux), a frozen one never.
 */
export function watchWindow(window: BrowserWindow, address: string): void {
	const { webContents } = window;
	let state = newWatch(performance.now());

	function take(event: WatchEvent): void {
		if (window.isDestroyed()) return;
		const watched = watch(state, event);
		if (state.kind === "loading" && watched.state.kind === "alive")
			log("pageAnswers");
		state = watched.state;
		for (const effect of watched.effects) {
			switch (effect.kind) {
				case "ask":
					ask();
					break;
				case "end":
					log("windowGone", { reason: effect.reason, pauseMs: effect.pauseMs });
					webContents.forcefullyCrashRenderer();
					break;
				case "load":
					void window.loadURL(address).catch(() => {});
					break;
			}
		}
	}

	const ask = askWindow(window, address, () =>
		take({ kind: "answer", atMs: performance.now() }),
	);
	webContents.on("render-process-gone", (_event, { reason }) => {
		if (reason !== "clean-exit")
			take({ kind: "gone", atMs: performance.now(), reason });
	});
	const timer = setInterval(() => {
		if (window.isDestroyed()) return;
		const isThere = isProcess(webContents.getOSProcessId());
		take({ kind: "tick", atMs: performance.now(), isThere });
	}, tickMs);
	window.on("closed", () => clearInterval(timer));
	void window.loadURL(address).catch(() => {});
}
