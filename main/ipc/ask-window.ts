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
	window.webContents.ipc.on("lintas:here", ({ senderFrame }) => {
		const isTrusted =
			senderFrame !== null &&
			senderFrame === window.webContents.mainFrame &&
			senderFrame.url === address;
		if (isTrusted) onAnswer();
	});
	return () => window.webContents.send("lintas:there");
}
