import type { Handlers } from "../../contract/define.ts";
import {
	type SupervisorView,
	supervisorCalls,
	supervisorNotices,
} from "../../contract/supervisor.ts";
import { openRoleWindow } from "./role-window.ts";

export interface SupervisorWindow {
	show(view: SupervisorView): void;
	onClosed(listener: () => void): void;
}

/** Opens the window of the rule desk; a renderer that dies is loaded again. */
export function openSupervisorWindow(
	buildFolder: string,
	handlers: Handlers<typeof supervisorCalls>,
): SupervisorWindow {
	const { window, notify } = openRoleWindow(
		buildFolder,
		"supervisor",
		supervisorCalls,
		supervisorNotices,
		handlers,
	);
	return {
		show: (view) => notify("view", view),
		onClosed: (listener) => window.on("closed", listener),
	};
}
