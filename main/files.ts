import { BrowserWindow, dialog } from "electron";
import { fail, ok } from "../core/result.ts";
import type { Surroundings } from "../desk/surroundings.ts";

/** The system's own questions for files, before the window that asks. */
export const files: Surroundings["files"] = {
	async open(extensions) {
		const options = {
			properties: ["openFile" as const],
			filters: [
				{ name: "Lintas", extensions: [...extensions] },
				{ name: "*", extensions: ["*"] },
			],
		};
		const asker = BrowserWindow.getFocusedWindow();
		const { canceled, filePaths } = await (asker
			? dialog.showOpenDialog(asker, options)
			: dialog.showOpenDialog(options));
		const [path] = filePaths;
		return canceled || path === undefined ? fail("file.cancelled") : ok(path);
	},
	async save(name) {
		const options = { defaultPath: name };
		const asker = BrowserWindow.getFocusedWindow();
		const { canceled, filePath } = await (asker
			? dialog.showSaveDialog(asker, options)
			: dialog.showSaveDialog(options));
		return canceled || !filePath ? fail("file.cancelled") : ok(filePath);
	},
};
