import "@fontsource-variable/inter/wght.css";
import "../ui/tokens.css";
import "../ui/base.css";
import "./notice.css";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { RefusalNotice } from "../../contract/refusal-notice.ts";
import { LanguageProvider } from "../ui/i18n/language-provider.tsx";
import { NoticePage } from "./notice-page.tsx";

const notice = JSON.parse(
	decodeURIComponent(location.hash.slice(1)),
) as RefusalNotice;
const root = document.getElementById("root");
if (root) {
	const page = createRoot(root);
	flushSync(() =>
		page.render(
			<LanguageProvider language={notice.language}>
				<NoticePage notice={notice} />
			</LanguageProvider>,
		),
	);
	void document.fonts.ready.then(() => {
		document.title = notice.noticeId;
	});
}
