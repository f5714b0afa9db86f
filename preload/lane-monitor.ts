import { contextBridge, ipcRenderer } from "electron";
import type {
	laneMonitorCalls,
	laneMonitorNotices,
} from "../contract/lane-monitor.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";

type Api = WindowApi<typeof laneMonitorCalls, typeof laneMonitorNotices>;

const ask = (name: string) => (input: unknown) =>
	ipcRenderer.invoke("lintas:call", name, input);

const api: Api = {
	view: ask("view"),
	signIn: ask("signIn"),
	signOut: ask("signOut"),
	setLanguage: ask("setLanguage"),
	openLane: ask("openLane"),
	closeLane: ask("closeLane"),
	giveTime: ask("giveTime"),
	sendOfficer: ask("sendOfficer"),
	takeOver: ask("takeOver"),
	takeCase: ask("takeCase"),
	dropCase: ask("dropCase"),
	breakTaken: ask("breakTaken"),
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
