import type { Handlers } from "../../contract/define.ts";
import {
	type OfficerView,
	officerCalls,
	officerNotices,
} from "../../contract/officer.ts";
import type { Behind, DeskWindow } from "../../desk/surroundings.ts";
import { openRoleWindow } from "./role-window.ts";

/** Opens the counter's window; a renderer that dies is loaded again. */
export function openOfficerWindow(
	buildFolder: string,
	handlers: Handlers<typeof officerCalls>,
	behind: Behind,
): DeskWindow<OfficerView> {
	return openRoleWindow(
		buildFolder,
		"officer",
		officerCalls,
		officerNotices,
		handlers,
		behind,
	);
}
