import { contextBridge, ipcRenderer } from "electron";
import type {
	travellerCalls,
	travellerNotices,
} from "../contract/traveller.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";
import { stayHere } from "./page/stay-here.ts";

type Api = WindowApi<typeof travellerCalls, typeof travellerNotices>;

const ask = (name: string) => (input: unknown) =>
	ipcRenderer.invoke("lintas:call", name, input);

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
	on(name, listener) {
		// The page never holds the event: it carries the sender.
		const heard = (_event: unknown, said: string, payload: unknown) => {
			if (said === name) listener(payload as Parameters<typeof listener>[0]);
		};
		ipcRenderer.on("lintas:notice", heard);
		return () => void ipcRenderer.off("lintas:notice", heard);
	},
};

contextBridge.exposeInMainWorld("lintas", api);
answerMain();
stayHere();
