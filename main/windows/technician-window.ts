import type { Handlers } from "../../contract/define.ts";
import {
	technicianCalls,
	technicianNotices,
} from "../../contract/technician.ts";
import type { TechnicianWindow } from "../../desk/surroundings.ts";
import { openRoleWindow } from "./role-window.ts";

/** Opens the technician's window; a renderer that dies is loaded again. */
export function openTechnicianWindow(
	buildFolder: string,
	handlers: Handlers<typeof technicianCalls>,
): TechnicianWindow {
	const { notify, window, ...rest } = openRoleWindow(
		buildFolder,
		"technician",
		technicianCalls,
		technicianNotices,
		handlers,
	);
	return {
		...rest,
		show: (view) => notify("view", view),
		monitor: (line) => notify("monitor", line),
		print: () =>
			window.webContents.printToPDF({ pageSize: "A4", printBackground: true }),
	};
}
