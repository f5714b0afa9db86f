import { ipcRenderer } from "electron";
import type { MainNews, PageStop } from "../../contract/window-api.ts";

/** Hears that main is there, or has nothing to show, until the returned function is called. */
export function news(listener: (news: MainNews) => void): () => void {
	const there = (_event: unknown, sequence: number) =>
		listener({ kind: "there", sequence });
	const stop = (_event: unknown, sequence: number) =>
		listener({ kind: "stop", sequence });
	ipcRenderer.on("lintas:there", there);
	ipcRenderer.on("lintas:stop", stop);
	return () => {
		ipcRenderer.off("lintas:there", there);
		ipcRenderer.off("lintas:stop", stop);
	};
}

/** The page shows nothing, for a reason that main does not know. */
export function stopped(why: PageStop): void {
	ipcRenderer.send("lintas:stopped", why);
}
