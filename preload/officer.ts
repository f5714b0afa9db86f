import { contextBridge } from "electron";
import type { officerCalls, officerNotices } from "../contract/officer.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";
import { ask, hear } from "./page/ask-main.ts";
import { news, stopped } from "./page/main-news.ts";

type Api = WindowApi<typeof officerCalls, typeof officerNotices>;

const api: Api = {
	view: ask("view"),
	signIn: ask("signIn"),
	signOut: ask("signOut"),
	setLanguage: ask("setLanguage"),
	decide: ask("decide"),
	saveNotice: ask("saveNotice"),
	printNotice: ask("printNotice"),
	release: ask("release"),
	discard: ask("discard"),
	putAside: ask("putAside"),
	attachByHand: ask("attachByHand"),
	repair: ask("repair"),
	keyIn: ask("keyIn"),
	typedByWedge: ask("typedByWedge"),
	painted: ask("painted"),
	on: hear,
	news,
	stopped,
};

answerMain();
contextBridge.exposeInMainWorld("lintas", api);
