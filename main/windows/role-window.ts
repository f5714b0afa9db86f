import { join } from "node:path";
import { app, type BrowserWindow } from "electron";
import type { Calls, Handlers, Notices } from "../../contract/define.ts";
import type { Behind } from "../../desk/surroundings.ts";
import { serveWindow, type WindowDoor } from "../ipc/serve-window.ts";
import { secureWindow } from "./secure-window.ts";
import { watchWindow } from "./watch-window.ts";

export interface RoleWindow<N extends Notices> extends WindowDoor<N> {
	readonly window: BrowserWindow;
	raise(): void;
	onClosed(listener: () => void): void;
	onCloseAsked(mayClose: () => boolean): void;
}

/**
 * Opens the window of one role: its page, its preload, its contract. A
 * renderer that dies or freezes is loaded again.
 */
export function openRoleWindow<C extends Calls, N extends Notices>(
	buildFolder: string,
	role: string,
	calls: C,
	notices: N,
	handlers: Handlers<C>,
	behind: Behind,
): RoleWindow<N> {
	const { window, address } = secureWindow(
		`${role}/index.html`,
		join(buildFolder, "preload", `${role}.cjs`),
		{
			title: "Lintas",
			width: 1280,
			height: 800,
			minWidth: 1024,
			minHeight: 700,
			backgroundColor: "#f4f6f8",
		},
	);
	const door = serveWindow(window, address, calls, notices, handlers, behind);
	watchWindow(window, address, behind);
	return {
		window,
		...door,
		raise() {
			window.show();
			window.focus();
		},
		onClosed: (listener) => window.on("closed", listener),
		onCloseAsked(mayClose) {
			let isQuitting = false;
			app.once("before-quit", () => {
				isQuitting = true;
			});
			window.on("close", (event) => {
				if (!isQuitting && !mayClose()) event.preventDefault();
			});
		},
	};
}
