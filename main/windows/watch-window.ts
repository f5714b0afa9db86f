import type { BrowserWindow, WebContents } from "electron";
import { log } from "../../desk/log.ts";
import type { Behind } from "../../desk/surroundings.ts";
import { askWindow } from "../ipc/ask-window.ts";
import { isProcess } from "./end-process.ts";
import { newWatch, tickMs, type WatchEvent, watch } from "./watch-state.ts";

/** A page that is stopped does not hear the runtime: the system ends it. */
function endPage(page: WebContents): void {
	const pid = page.getOSProcessId();
	page.forcefullyCrashRenderer();
	try {
		if (pid > 1) process.kill(pid, "SIGKILL");
	} catch {
		// It has ended.
	}
}

/**
 * Keeps the page of a window alive until the window is closed: a killed
 * renderer is not always told of (Electron 33 on Linux), a frozen one never.
 */
export function watchWindow(
	window: BrowserWindow,
	address: string,
	behind: Behind,
): void {
	const { webContents } = window;
	let state = newWatch(performance.now());

	function take(event: WatchEvent): void {
		if (window.isDestroyed()) return;
		const watched = watch(state, event);
		if (state.kind === "loading" && watched.state.kind === "alive")
			log("pageAnswers", { pid: webContents.getOSProcessId() });
		state = watched.state;
		for (const effect of watched.effects) {
			switch (effect.kind) {
				case "ask":
					ask();
					break;
				case "end":
					log("windowGone", { reason: effect.reason, pauseMs: effect.pauseMs });
					if (event.kind === "tick") endPage(webContents);
					break;
				case "load":
					void window.loadURL(address).catch(() => {});
					break;
			}
		}
	}

	const ask = askWindow(
		window,
		address,
		() => take({ kind: "answer", atMs: performance.now() }),
		behind,
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
