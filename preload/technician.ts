import { contextBridge } from "electron";
import type {
	technicianCalls,
	technicianNotices,
} from "../contract/technician.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";
import { asking, hear } from "./page/ask-main.ts";
import { news, stopped } from "./page/main-news.ts";

type Api = WindowApi<typeof technicianCalls, typeof technicianNotices>;

const api: Api = {
	...asking<typeof technicianCalls>()(
		"view",
		"signIn",
		"signOut",
		"setLanguage",
		"watch",
		"reveal",
		"trigger",
		"selfTest",
		"ports",
		"wizardStart",
		"wizardNext",
		"wizardStop",
		"wizardAccept",
		"removeDevice",
		"record",
		"saveCapture",
		"openCapture",
		"replay",
		"exportConfig",
		"openConfig",
		"applyConfig",
		"setWedge",
		"rollBack",
		"restore",
		"saveReport",
	),
	on: hear,
	news,
	stopped,
};

answerMain();
contextBridge.exposeInMainWorld("lintas", api);
