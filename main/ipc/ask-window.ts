import type { BrowserWindow } from "electron";

/**
 * Asks a window's page whether it runs; the preload answers. Returns how to
 * ask. Only the main frame of that window, standing at that address, is heard.
 */
export function askWindow(
	window: BrowserWindow,
	address: string,
	onAnswer: () => void,
): () => void {
	const { webContents } = window;
	webContents.ipc.on("lintas:here", ({ senderFrame }) => {
		// An answer may still be on its way when the window has ended.
		const isTrusted =
			!window.isDestroyed() &&
			senderFrame !== null &&
			senderFrame === webContents.mainFrame &&
			senderFrame.url === address;
		if (isTrusted) onAnswer();
	});
	return () => webContents.send("lintas:there");
}
