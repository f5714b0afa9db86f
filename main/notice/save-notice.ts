import { writeFileSync } from "node:fs";
import { dialog } from "electron";
import type { RefusalNotice } from "../../contract/refusal-notice.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { secureWindow } from "../windows/secure-window.ts";

const patienceMs = 10_000;

/** The page says by its title that its fonts are there and it is drawn. */
async function print(notice: RefusalNotice): Promise<Buffer | null> {
	const { window, address } = secureWindow(
		"notice/index.html",
		null,
		{ width: 800, height: 1100 },
		false,
	);
	try {
		const isDrawn = new Promise<boolean>((resolve) => {
			setTimeout(() => resolve(false), patienceMs).unref();
			window.webContents.on("page-title-updated", (_event, title) => {
				if (title === notice.noticeId) resolve(true);
			});
		});
		// Behind the hash nothing leaves the page, and the session keeps nothing.
		const content = encodeURIComponent(JSON.stringify(notice));
		await window.loadURL(`${address}#${content}`);
		if (!(await isDrawn)) return null;
		return await window.webContents.printToPDF({
			pageSize: "A4",
			printBackground: true,
		});
	} finally {
		window.destroy();
	}
}

/**
 * Asks where to and writes the notice as PDF; the file. Codes:
 * `file.cancelled`, `file.failed`, `notice.failed` (it could not be drawn).
 */
export async function saveNotice(
	notice: RefusalNotice,
): Promise<Result<string>> {
	const { canceled, filePath } = await dialog.showSaveDialog({
		defaultPath: `${notice.noticeId}.pdf`,
		filters: [{ name: "PDF", extensions: ["pdf"] }],
	});
	if (canceled || !filePath) return fail("file.cancelled");
	const pdf = await print(notice).catch(() => null);
	if (!pdf) return fail("notice.failed");
	try {
		writeFileSync(filePath, pdf, { mode: 0o600 });
		return ok(filePath);
	} catch {
		return fail("file.failed");
	}
}
