import { contextBridge } from "electron";
import type {
	travellerCalls,
	travellerNotices,
} from "../contract/traveller.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";
import { ask, hear } from "./page/ask-main.ts";
import { news, stopped } from "./page/main-news.ts";
import { stayHere } from "./page/stay-here.ts";

type Api = WindowApi<typeof travellerCalls, typeof travellerNotices>;

const api: Api = {
	view: ask("view"),
	begin: ask("begin"),
	touch: ask("touch"),
	chooseLanguage: ask("chooseLanguage"),
	chooseModes: ask("chooseModes"),
	answer: ask("answer"),
	together: ask("together"),
	skip: ask("skip"),
	back: ask("back"),
	moreTime: ask("moreTime"),
	callHelp: ask("callHelp"),
	finish: ask("finish"),
	sound: ask("sound"),
	speak: ask("speak"),
	exit: ask("exit"),
	painted: ask("painted"),
	on: hear,
	news,
	stopped,
};

contextBridge.exposeInMainWorld("lintas", api);
answerMain();
stayHere();
