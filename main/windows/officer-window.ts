import { join } from "node:path";
import type { Handlers } from "../../contract/define.ts";
import {
	type OfficerView,
	officerCalls,
	officerNotices,
} from "../../contract/officer.ts";
import { serveWindow } from "../ipc/serve-window.ts";
import { log } from "../log.ts";
import { secureWindow } from "./secure-window.ts";

export interface OfficerWindow {
	show(view: OfficerView): void;
	onClosed(listener: () => void): void;
}

/** Opens the counter's window; a renderer that dies is loaded again. */
export function openOfficerWindow(
	buildFolder: string,
	handlers: Handlers<typeof officerCalls>,
): OfficerWindow {
	const { window, address } = secureWindow(
		"officer/index.html",
		join(buildFolder, "preload", "officer.cjs"),
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
		officerCalls,
		officerNotices,
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
