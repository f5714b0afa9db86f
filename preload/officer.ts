import { contextBridge, ipcRenderer } from "electron";
import type { officerCalls, officerNotices } from "../contract/officer.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";

type Api = WindowApi<typeof officerCalls, typeof officerNotices>;

const api: Api = {
	view: (input) => ipcRenderer.invoke("lintas:call", "view", input),
	signIn: (input) => ipcRenderer.invoke("lintas:call", "signIn", input),
	signOut: (input) => ipcRenderer.invoke("lintas:call", "signOut", input),
	setLanguage: (input) =>
		ipcRenderer.invoke("lintas:call", "setLanguage", input),
	decide: (input) => ipcRenderer.invoke("lintas:call", "decide", input),
	saveNotice: (input) => ipcRenderer.invoke("lintas:call", "saveNotice", input),
	printNotice: (input) =>
		ipcRenderer.invoke("lintas:call", "printNotice", input),
	release: (input) => ipcRenderer.invoke("lintas:call", "release", input),
	discard: (input) => ipcRenderer.invoke("lintas:call", "discard", input),
	putAside: (input) => ipcRenderer.invoke("lintas:call", "putAside", input),
	attachByHand: (input) =>
		ipcRenderer.invoke("lintas:call", "attachByHand", input),
	repair: (input) => ipcRenderer.invoke("lintas:call", "repair", input),
	keyIn: (input) => ipcRenderer.invoke("lintas:call", "keyIn", input),
	typedByWedge: (input) =>
		ipcRenderer.invoke("lintas:call", "typedByWedge", input),
	painted: (input) => ipcRenderer.invoke("lintas:call", "painted", input),
	on(name, listener) {
		// The page never holds the event: it carries the sender.
		const heard = (_event: unknown, said: string, payload: unknown) => {
			if (said === name) listener(payload as Parameters<typeof listener>[0]);
		};
		ipcRenderer.on("lintas:notice", heard);
		return () => void ipcRenderer.off("lintas:notice", heard);
	},
};

answerMain();
contextBridge.exposeInMainWorld("lintas", api);
