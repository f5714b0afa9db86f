import { contextBridge } from "electron";
import type {
	laneMonitorCalls,
	laneMonitorNotices,
} from "../contract/lane-monitor.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";
import { ask, hear } from "./page/ask-main.ts";
import { news, stopped } from "./page/main-news.ts";

type Api = WindowApi<typeof laneMonitorCalls, typeof laneMonitorNotices>;

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
	on: hear,
	news,
	stopped,
};

answerMain();
contextBridge.exposeInMainWorld("lintas", api);
