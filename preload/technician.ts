import { contextBridge } from "electron";
import type {
	technicianCalls,
	technicianNotices,
} from "../contract/technician.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";
import { ask, hear } from "./page/ask-main.ts";
import { news, stopped } from "./page/main-news.ts";

type Api = WindowApi<typeof technicianCalls, typeof technicianNotices>;

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
	on: hear,
	news,
	stopped,
};

answerMain();
contextBridge.exposeInMainWorld("lintas", api);
