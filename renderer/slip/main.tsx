import "@fontsource-variable/inter/wght.css";
import "../global/fonts.css";
import "../global/slip-page.css";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { SlipSheet } from "../../contract/slip.ts";
import { directionOf } from "../ui/i18n/native-names.ts";
import { SlipPage } from "./slip-page.tsx";
import { slipWords } from "./words.ts";

/** A font is asked for only once a layout needs it. */
async function fontsAreThere(page: HTMLElement): Promise<void> {
	while (page.offsetHeight > 0 && document.fonts.status === "loading")
		await document.fonts.ready;
}

/** Twice: what is drawn in the first is on the surface by the second. */
function painted(): Promise<void> {
	return new Promise((resolve) =>
		requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
	);
}

/** Draws the slip and says by the title that it stands there, and how high it is. */
async function draw(root: HTMLElement, slip: SlipSheet): Promise<void> {
	document.documentElement.lang = slip.language;
	document.documentElement.dir = directionOf(slip.language);
	const t = await slipWords(slip.language);
	const page = createRoot(root);
	flushSync(() => page.render(<SlipPage slip={slip} t={t} />));
	await fontsAreThere(root);
	await painted();
	const heightDots = Math.ceil(root.getBoundingClientRect().height);
	document.title = `${slip.caseNumber} ${heightDots}`;
}

const root = document.getElementById("root");
const content = decodeURIComponent(location.hash.slice(1));
if (root && content !== "") void draw(root, JSON.parse(content) as SlipSheet);
