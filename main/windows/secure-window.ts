import { BrowserWindow, type BrowserWindowConstructorOptions } from "electron";
import { partition, scheme } from "./app-protocol.ts";
import { isPermitted } from "./permissions.ts";

export interface SecureWindow {
	readonly window: BrowserWindow;
	readonly address: string;
}

/**
 * A window that can show one page and do nothing else: sandboxed, isolated, no
 * navigation, no new windows, no downloads, and no permissions but the one of
 * `isPermitted`.
 */
export function secureWindow(
	page: string,
	/** Null: a page that asks nothing. */
	preload: string | null,
	options: BrowserWindowConstructorOptions,
	isShown = true,
): SecureWindow {
	const address = `${scheme}://app/${page}`;
	const window = new BrowserWindow({
		...options,
		show: false,
		autoHideMenuBar: true,
		webPreferences: {
			...(preload === null ? {} : { preload }),
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			nodeIntegrationInWorker: false,
			nodeIntegrationInSubFrames: false,
			webSecurity: true,
			webviewTag: false,
			navigateOnDragDrop: false,
			disableDialogs: true,
			spellcheck: false,
			backgroundThrottling: false,
			partition,
		},
	});
	window.setMenu(null);
	const { webContents } = window;
	webContents.on("will-navigate", (event) => event.preventDefault());
	webContents.on("will-redirect", (event) => event.preventDefault());
	webContents.on("will-attach-webview", (event) => event.preventDefault());
	webContents.setWindowOpenHandler(() => ({ action: "deny" }));
	webContents.session.setPermissionRequestHandler((_contents, _name, answer) =>
		answer(false),
	);
	webContents.session.setPermissionCheckHandler((contents, name) =>
		isPermitted(name, contents?.getURL() ?? ""),
	);
	webContents.session.on("will-download", (event) => event.preventDefault());
	if (isShown) window.once("ready-to-show", () => window.show());
	return { window, address };
}
