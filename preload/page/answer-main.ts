import { ipcRenderer } from "electron";

/** Main asks whether the page runs: only a page that runs answers. */
export function answerMain(): void {
	ipcRenderer.on("lintas:there", () => ipcRenderer.send("lintas:here"));
}
