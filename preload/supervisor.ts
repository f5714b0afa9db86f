import { contextBridge } from "electron";
import type {
	supervisorCalls,
	supervisorNotices,
} from "../contract/supervisor.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";
import { asking, hear } from "./page/ask-main.ts";
import { news, stopped } from "./page/main-news.ts";

type Api = WindowApi<typeof supervisorCalls, typeof supervisorNotices>;

const api: Api = {
	...asking<typeof supervisorCalls>()(
		"view",
		"signIn",
		"signOut",
		"setLanguage",
		"rules",
		"difference",
		"openPack",
		"closeOffer",
		"startDryRun",
		"stopDryRun",
		"dryRunChanges",
		"importPack",
		"trustRows",
		"openTrustFile",
		"offerWithdrawal",
		"closeTrustOffer",
		"confirmTrust",
	),
	on: hear,
	news,
	stopped,
};

answerMain();
contextBridge.exposeInMainWorld("lintas", api);
