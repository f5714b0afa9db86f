import type { Handlers } from "../../contract/define.ts";
import {
	type SupervisorView,
	supervisorCalls,
	supervisorNotices,
} from "../../contract/supervisor.ts";
import type { Behind, DeskWindow } from "../../desk/surroundings.ts";
import { openRoleWindow } from "./role-window.ts";

/** Opens the window of the rule desk; a renderer that dies is loaded again. */
export function openSupervisorWindow(
	buildFolder: string,
	handlers: Handlers<typeof supervisorCalls>,
	behind: Behind,
): DeskWindow<SupervisorView> {
	return openRoleWindow(
		buildFolder,
		"supervisor",
		supervisorCalls,
		supervisorNotices,
		handlers,
		behind,
	);
}
