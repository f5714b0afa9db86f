import type { Handlers } from "../../contract/define.ts";
import {
	technicianCalls,
	technicianNotices,
} from "../../contract/technician.ts";
import type { Behind, TechnicianWindow } from "../../desk/surroundings.ts";
import { openRoleWindow } from "./role-window.ts";

/** Opens the technician's window; a renderer that dies is loaded again. */
export function openTechnicianWindow(
	buildFolder: string,
	handlers: Handlers<typeof technicianCalls>,
	behind: Behind,
): TechnicianWindow {
	const { window, ...rest } = openRoleWindow(
		buildFolder,
		"technician",
		technicianCalls,
		technicianNotices,
		handlers,
		behind,
	);
	return {
		...rest,
		monitor: (line) => rest.notify("monitor", line),
		print: () =>
			window.webContents.printToPDF({ pageSize: "A4", printBackground: true }),
	};
}
