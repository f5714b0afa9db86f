import type { NoticeDesk } from "../../desk/counter/notice-handlers.ts";
import { printNotice } from "./print-notice.ts";
import { saveNotice } from "./save-notice.ts";

/** Notices on paper and in files, as this computer can. */
export function noticeDesk(isDemo: boolean): NoticeDesk {
	return { isDemo, save: saveNotice, print: printNotice };
}
