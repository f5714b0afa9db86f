import { join } from "node:path";
import type { Handlers } from "../../contract/define.ts";
import {
	type SupervisorView,
	supervisorCalls,
	supervisorNotices,
} from "../../contract/supervisor.ts";
import { serveWindow } from "../ipc/serve-window.ts";
import { log } from "../log.ts";
import { secureWindow } from "./secure-window.ts";

export interface SupervisorWindow {
	show(view: SupervisorView): void;
	onClosed(listener: () => void): void;
}

/** Opens the window of the rule desk; a renderer that dies is loaded again. */
export function openSupervisorWindow(
	buildFolder: string,
	handlers: Handlers<typeof supervisorCalls>,
): SupervisorWindow {
	const { window, address } = secureWindow(
		"supervisor/index.html",
		join(buildFolder, "preload", "supervisor.cjs"),
		{
			title: "Lintas",
			width: 1280,
			height: 800,
			minWidth: 1024,
			minHeight: 700,
			backgroundColor: "#f4f6f8",
		},
	);
	const notify = serveWindow(
		window,
		address,
		supervisorCalls,
		supervisorNotices,
		handlers,
	);
	window.webContents.on("render-process-gone", (_event, details) => {
		log("windowGone", { reason: details.reason });
		if (details.reason !== "clean-exit") void window.loadURL(address);
	});
	void window.loadURL(address);
	return {
		show: (view) => notify("view", view),
		onClosed: (listener) => window.on("closed", listener),
	};
}
