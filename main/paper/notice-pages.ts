import { ok } from "../../core/result.ts";
import type { NoticePages } from "../../desk/surroundings.ts";
import { drawNotice } from "./draw-notice.ts";
import { printNotice } from "./print-notice.ts";

/** Notices as this computer draws and prints them. */
export const noticePages: NoticePages = {
	pdf: (notice) =>
		drawNotice(notice, async (sheet) =>
			ok(await sheet.printToPDF({ pageSize: "A4", printBackground: true })),
		),
	print: printNotice,
};
