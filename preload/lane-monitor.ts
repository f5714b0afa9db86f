import { contextBridge } from "electron";
import type {
	laneMonitorCalls,
	laneMonitorNotices,
} from "../contract/lane-monitor.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";
import { asking, hear } from "./page/ask-main.ts";
import { news, stopped } from "./page/main-news.ts";

type Api = WindowApi<typeof laneMonitorCalls, typeof laneMonitorNotices>;

const api: Api = {
	...asking<typeof laneMonitorCalls>()(
		"view",
		"signIn",
		"signOut",
		"setLanguage",
		"openLane",
		"closeLane",
		"giveTime",
		"sendOfficer",
		"takeOver",
		"takeCase",
		"dropCase",
		"breakTaken",
	),
	on: hear,
	news,
	stopped,
};

answerMain();
contextBridge.exposeInMainWorld("lintas", api);
