import { writeFileSync } from "node:fs";
import { dialog } from "electron";
import type { RefusalNotice } from "../../contract/refusal-notice.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { drawNotice } from "./draw-notice.ts";

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
	const pdf = await drawNotice(notice, async (sheet) =>
		ok(await sheet.printToPDF({ pageSize: "A4", printBackground: true })),
	);
	if (!pdf.ok) return pdf;
	try {
		writeFileSync(filePath, pdf.value, { mode: 0o600 });
		return ok(filePath);
	} catch {
		return fail("file.failed");
	}
}
