import type { Handlers } from "../../contract/define.ts";
import {
	laneMonitorCalls,
	laneMonitorNotices,
	type MonitorView,
} from "../../contract/lane-monitor.ts";
import type { Behind, DeskWindow } from "../../desk/surroundings.ts";
import { openRoleWindow } from "./role-window.ts";

/**
 * Opens the window of the officer who watches the lanes. As long as there are
 * lanes somebody can look at them: closing it only puts it away.
 */
export function openMonitorWindow(
	buildFolder: string,
	handlers: Handlers<typeof laneMonitorCalls>,
	behind: Behind,
): DeskWindow<MonitorView> {
	const { window, ...rest } = openRoleWindow(
		buildFolder,
		"lane-monitor",
		laneMonitorCalls,
		laneMonitorNotices,
		handlers,
		behind,
	);
	rest.onCloseAsked(() => {
		window.minimize();
		return false;
	});
	return rest;
}
