import { contextBridge } from "electron";
import type {
	supervisorCalls,
	supervisorNotices,
} from "../contract/supervisor.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";
import { ask, hear } from "./page/ask-main.ts";
import { news, stopped } from "./page/main-news.ts";

type Api = WindowApi<typeof supervisorCalls, typeof supervisorNotices>;

const api: Api = {
	view: ask("view"),
	signIn: ask("signIn"),
	signOut: ask("signOut"),
	setLanguage: ask("setLanguage"),
	rules: ask("rules"),
	difference: ask("difference"),
	openPack: ask("openPack"),
	closeOffer: ask("closeOffer"),
	startDryRun: ask("startDryRun"),
	stopDryRun: ask("stopDryRun"),
	dryRunChanges: ask("dryRunChanges"),
	importPack: ask("importPack"),
	trustRows: ask("trustRows"),
	openTrustFile: ask("openTrustFile"),
	offerWithdrawal: ask("offerWithdrawal"),
	closeTrustOffer: ask("closeTrustOffer"),
	confirmTrust: ask("confirmTrust"),
	on: hear,
	news,
	stopped,
};

answerMain();
contextBridge.exposeInMainWorld("lintas", api);
