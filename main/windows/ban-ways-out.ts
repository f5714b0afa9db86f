import type { BrowserWindow } from "electron";
import { mayPress } from "./kiosk-keys.ts";

/**
 * Bars the ways out of a traveller's page that a keyboard, a finger or a
 * script could take, beside those that every window bars. Only `destroy()`
 * closes the window afterwards.
 */
export function banWaysOut(window: BrowserWindow): void {
	const { webContents } = window;
	const refuse = (event: { preventDefault(): void }) => event.preventDefault();

	webContents.setIgnoreMenuShortcuts(true);
	webContents.on("before-input-event", (event, input) => {
		if (!mayPress(input)) event.preventDefault();
	});
	webContents.on("context-menu", refuse);
	webContents.on("will-frame-navigate", refuse);
	webContents.on("content-bounds-updated", refuse);
	webContents.on("select-bluetooth-device", refuse);
	webContents.on("devtools-opened", () => webContents.closeDevTools());

	const plainZoom = () => {
		webContents.setZoomFactor(1);
		void webContents.setVisualZoomLevelLimits(1, 1);
	};
	webContents.on("zoom-changed", plainZoom);
	webContents.on("did-finish-load", () => {
		plainZoom();
		webContents.navigationHistory.clear();
	});

	window.on("close", refuse);
	window.on("app-command", refuse);
	window.on("system-context-menu", refuse);
	window.on("page-title-updated", refuse);
}
