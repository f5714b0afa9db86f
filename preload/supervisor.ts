import { contextBridge, ipcRenderer } from "electron";
import type {
	supervisorCalls,
	supervisorNotices,
} from "../contract/supervisor.ts";
import type { WindowApi } from "../contract/window-api.ts";
import { answerMain } from "./page/answer-main.ts";

type Api = WindowApi<typeof supervisorCalls, typeof supervisorNotices>;

const ask = (name: string) => (input: unknown) =>
	ipcRenderer.invoke("lintas:call", name, input);

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
	on(name, listener) {
		// The page never holds the event: it carries the sender.
		const heard = (_event: unknown, said: string, payload: unknown) => {
			if (said === name) listener(payload as Parameters<typeof listener>[0]);
		};
		ipcRenderer.on("lintas:notice", heard);
		return () => void ipcRenderer.off("lintas:notice", heard);
	},
};

answerMain();
contextBridge.exposeInMainWorld("lintas", api);
