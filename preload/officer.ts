import { contextBridge } from "electron";
import type { officerCalls, officerNotices } from "../contract/officer.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";
import { asking, hear } from "./page/ask-main.ts";
import { news, stopped } from "./page/main-news.ts";

type Api = WindowApi<typeof officerCalls, typeof officerNotices>;

const api: Api = {
	...asking<typeof officerCalls>()(
		"view",
		"signIn",
		"signOut",
		"setLanguage",
		"decide",
		"saveNotice",
		"printNotice",
		"release",
		"leave",
		"stay",
		"discard",
		"setAside",
		"removeWaiting",
		"bringForward",
		"undo",
		"putAside",
		"answerEntry",
		"attachByHand",
		"repair",
		"keyIn",
		"keyInLines",
		"typedByWedge",
		"painted",
		"active",
	),
	on: hear,
	news,
	stopped,
};

answerMain();
contextBridge.exposeInMainWorld("lintas", api);
