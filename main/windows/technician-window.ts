import { dialog } from "electron";
import type { Handlers } from "../../contract/define.ts";
import {
	technicianCalls,
	technicianNotices,
} from "../../contract/technician.ts";
import type {
	MonitorLine,
	TechnicianView,
} from "../../contract/technician-view.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { openRoleWindow } from "./role-window.ts";

export interface TechnicianWindow {
	show(view: TechnicianView): void;
	monitor(line: MonitorLine): void;
	/** `file.cancelled` */
	askSave(name: string): Promise<Result<string>>;
	askOpen(extension: string): Promise<Result<string>>;
	/** The page as PDF, on A4. */
	print(): Promise<Uint8Array>;
}

/** Opens the technician's window; a renderer that dies is loaded again. */
export function openTechnicianWindow(
	buildFolder: string,
	handlers: Handlers<typeof technicianCalls>,
): TechnicianWindow {
	const { window, notify } = openRoleWindow(
		buildFolder,
		"technician",
		technicianCalls,
		technicianNotices,
		handlers,
	);
	return {
		show: (view) => notify("view", view),
		monitor: (line) => notify("monitor", line),
		async askSave(name) {
			const { canceled, filePath } = await dialog.showSaveDialog(window, {
				defaultPath: name,
			});
			return canceled || !filePath ? fail("file.cancelled") : ok(filePath);
		},
		async askOpen(extension) {
			const { canceled, filePaths } = await dialog.showOpenDialog(window, {
				properties: ["openFile"],
				filters: [{ name: `*.${extension}`, extensions: [extension] }],
			});
			const [file] = filePaths;
			return canceled || !file ? fail("file.cancelled") : ok(file);
		},
		print: () =>
			window.webContents.printToPDF({ pageSize: "A4", printBackground: true }),
	};
}
