import { contextBridge } from "electron";
import type {
	travellerCalls,
	travellerNotices,
} from "../contract/traveller.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";
import { asking, hear } from "./page/ask-main.ts";
import { news, stopped } from "./page/main-news.ts";
import { stayHere } from "./page/stay-here.ts";

type Api = WindowApi<typeof travellerCalls, typeof travellerNotices>;

const api: Api = {
	...asking<typeof travellerCalls>()(
		"view",
		"begin",
		"touch",
		"chooseLanguage",
		"chooseModes",
		"answer",
		"together",
		"skip",
		"back",
		"moreTime",
		"callHelp",
		"finish",
		"sound",
		"speak",
		"exit",
		"painted",
	),
	on: hear,
	news,
	stopped,
};

contextBridge.exposeInMainWorld("lintas", api);
answerMain();
stayHere();
