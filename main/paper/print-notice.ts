import type { WebContents } from "electron";
import type { RefusalNotice } from "../../contract/refusal-notice.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { log } from "../../desk/log.ts";
import { drawNotice } from "./draw-notice.ts";

const patienceMs = 60_000;

async function printSheet(sheet: WebContents): Promise<Result<void>> {
	// Without a printer the system's own answer comes late or never.
	const printers = await sheet.getPrintersAsync();
	if (printers.length === 0) return fail("print.noPrinter");
	return new Promise((resolve) => {
		setTimeout(() => resolve(fail("print.failed")), patienceMs).unref();
		sheet.print(
			{ silent: true, printBackground: true, pageSize: "A4" },
			(isPrinted, reason) => {
				log("noticePrinted", { code: isPrinted ? null : reason });
				resolve(isPrinted ? ok(undefined) : fail("print.failed", reason));
			},
		);
	});
}

/**
 * Prints the notice on the printer that the system prefers. Codes:
 * `print.noPrinter`, `print.failed`, `notice.failed` (it could not be drawn).
 */
export function printNotice(notice: RefusalNotice): Promise<Result<void>> {
	return drawNotice(notice, printSheet);
}
