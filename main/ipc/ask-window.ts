import type { BrowserWindow } from "electron";
import { refusal } from "../../contract/refusal.ts";
import type { Behind } from "../../desk/surroundings.ts";
import { isOwnPage } from "./own-page.ts";

/** Why a page shows nothing of a traveller, where main does not know it. */
const stops = ["behind", "silent", "bug"];

/**
 * Asks a window's page whether it runs, and tells it the number of the state
 * that it should show; the preload answers. Returns how to ask. Only the main
 * frame of that window, standing at that address, is heard.
 */
export function askWindow(
	window: BrowserWindow,
	address: string,
	onAnswer: () => void,
	{ tell, sequence }: Behind,
): () => void {
	const { webContents } = window;
	function hear(channel: string, listener: (said: unknown) => void): void {
		webContents.ipc.on(channel, ({ senderFrame }, said: unknown) => {
			if (isOwnPage(window, address, senderFrame)) listener(said);
			else if (!window.isDestroyed())
				tell(refusal("notice.untrusted", channel.slice("lintas:".length)));
		});
	}
	hear("lintas:here", onAnswer);
	hear("lintas:stopped", (why) =>
		tell(
			stops.includes(String(why))
				? refusal("page.stopped", why)
				: refusal("notice.payload", "stopped"),
		),
	);
	return () => webContents.send("lintas:there", sequence());
}
