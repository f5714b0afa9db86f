import type { Handlers } from "../../contract/define.ts";
import {
	laneMonitorCalls,
	laneMonitorNotices,
	type MonitorView,
} from "../../contract/lane-monitor.ts";
import { openRoleWindow } from "./role-window.ts";

export interface MonitorWindow {
	show(view: MonitorView): void;
	onClosed(listener: () => void): void;
}

/** Opens the window of the officer who watches the lanes. */
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
	return {
		show: (view) => notify("view", view),
		onClosed: (listener) => window.on("closed", listener),
	};
}
