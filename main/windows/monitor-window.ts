import { app } from "electron";
import type { Handlers } from "../../contract/define.ts";
import {
	laneMonitorCalls,
	laneMonitorNotices,
	type MonitorView,
} from "../../contract/lane-monitor.ts";
import { openRoleWindow } from "./role-window.ts";

export interface MonitorWindow {
	show(view: MonitorView): void;
}

/**
 * Opens the window of the officer who watches the lanes. As long as there are
 * lanes somebody can look at them: closing it only puts it away.
 */
export function openMonitorWindow(
	buildFolder: string,
	handlers: Handlers<typeof laneMonitorCalls>,
): MonitorWindow {
	const { window, notify } = openRoleWindow(
		buildFolder,
		"lane-monitor",
		laneMonitorCalls,
		laneMonitorNotices,
		handlers,
	);
	let isQuitting = false;
	app.once("before-quit", () => {
		isQuitting = true;
	});
	window.on("close", (event) => {
		if (isQuitting) return;
		event.preventDefault();
		window.minimize();
	});
	return { show: (view) => notify("view", view) };
}
