import type { Handlers } from "../../contract/define.ts";
import {
	type SupervisorView,
	supervisorCalls,
	supervisorNotices,
} from "../../contract/supervisor.ts";
import type { DeskWindow } from "../../desk/surroundings.ts";
import { openRoleWindow } from "./role-window.ts";

/** Opens the window of the rule desk; a renderer that dies is loaded again. */
export function openSupervisorWindow(
	buildFolder: string,
	handlers: Handlers<typeof supervisorCalls>,
): DeskWindow<SupervisorView> {
	const { notify, ...window } = openRoleWindow(
		buildFolder,
		"supervisor",
		supervisorCalls,
		supervisorNotices,
		handlers,
	);
	return { ...window, show: (view) => notify("view", view) };
}
