import type { Handlers } from "../../contract/define.ts";
import {
	type OfficerView,
	officerCalls,
	officerNotices,
} from "../../contract/officer.ts";
import { openRoleWindow } from "./role-window.ts";

export interface OfficerWindow {
	show(view: OfficerView): void;
	/** In front of the other windows. */
	raise(): void;
	onClosed(listener: () => void): void;
}

/** Opens the counter's window; a renderer that dies is loaded again. */
export function openOfficerWindow(
	buildFolder: string,
	handlers: Handlers<typeof officerCalls>,
): OfficerWindow {
	const { window, notify } = openRoleWindow(
		buildFolder,
		"officer",
		officerCalls,
		officerNotices,
		handlers,
	);
	return {
		show: (view) => notify("view", view),
		raise() {
			window.show();
			window.focus();
		},
		onClosed: (listener) => window.on("closed", listener),
	};
}
