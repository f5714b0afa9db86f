import { contextBridge, ipcRenderer } from "electron";
import type {
	technicianCalls,
	technicianNotices,
} from "../contract/technician.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";

type Api = WindowApi<typeof technicianCalls, typeof technicianNotices>;

const ask = (name: string) => (input: unknown) =>
	ipcRenderer.invoke("lintas:call", name, input);

const api: Api = {
	view: ask("view"),
	signIn: ask("signIn"),
	signOut: ask("signOut"),
	setLanguage: ask("setLanguage"),
	watch: ask("watch"),
	reveal: ask("reveal"),
	trigger: ask("trigger"),
	selfTest: ask("selfTest"),
	ports: ask("ports"),
	wizardStart: ask("wizardStart"),
	wizardNext: ask("wizardNext"),
	wizardStop: ask("wizardStop"),
	wizardAccept: ask("wizardAccept"),
	removeDevice: ask("removeDevice"),
	record: ask("record"),
	saveCapture: ask("saveCapture"),
	openCapture: ask("openCapture"),
	replay: ask("replay"),
	exportConfig: ask("exportConfig"),
	openConfig: ask("openConfig"),
	applyConfig: ask("applyConfig"),
	setWedge: ask("setWedge"),
	rollBack: ask("rollBack"),
	restore: ask("restore"),
	saveReport: ask("saveReport"),
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
