import { join } from "node:path";
import type { BrowserWindow } from "electron";
import type {
	Calls,
	Handlers,
	Notices,
	PayloadOf,
} from "../../contract/define.ts";
import { serveWindow } from "../ipc/serve-window.ts";
import { secureWindow } from "./secure-window.ts";
import { watchWindow } from "./watch-window.ts";

export interface RoleWindow<N extends Notices> {
	readonly window: BrowserWindow;
	raise(): void;
	onClosed(listener: () => void): void;
	notify<K extends keyof N & string>(name: K, payload: PayloadOf<N[K]>): void;
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
	const notify = serveWindow(window, address, calls, notices, handlers);
	watchWindow(window, address);
	return {
		window,
		notify,
		raise() {
			window.show();
			window.focus();
		},
		onClosed: (listener) => window.on("closed", listener),
	};
}
