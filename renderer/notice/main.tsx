import "@fontsource-variable/inter/wght.css";
import "../global/fonts.css";
import "../global/tokens.css";
import "../global/reset.css";
import "../global/notice-page.css";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { RefusalNotice } from "../../contract/refusal-notice.ts";
import { NoticePage } from "./notice-page.tsx";

const notice = JSON.parse(
	decodeURIComponent(location.hash.slice(1)),
) as RefusalNotice;
const root = document.getElementById("root");

/** A font is asked for only once a layout needs it. */
async function fontsAreThere(page: HTMLElement): Promise<void> {
	while (page.offsetHeight > 0 && document.fonts.status === "loading")
		await document.fonts.ready;
}

if (root) {
	document.documentElement.lang = notice.language;
	flushSync(() => createRoot(root).render(<NoticePage notice={notice} />));
	void fontsAreThere(root).then(() => {
		document.title = notice.noticeId;
	});
}
