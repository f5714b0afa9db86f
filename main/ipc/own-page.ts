import type { BrowserWindow, WebFrameMain } from "electron";

/**
 * Whether a frame is the page of that window, standing at that address. What
 * it said may still be on its way when the window has ended.
 */
export function isOwnPage(
	window: BrowserWindow,
	address: string,
	frame: WebFrameMain | null,
): boolean {
	return (
		!window.isDestroyed() &&
		frame !== null &&
		frame === window.webContents.mainFrame &&
		frame.url === address
	);
}
