import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/index.css";
import "../global/fonts.css";
import "../global/tokens.css";
import "../global/reset.css";
import { createRoot } from "react-dom/client";
import { listenForKeys } from "../ui/keys/listen-for-keys.ts";
import { Standing } from "../ui/standing.tsx";
import { openViewSource } from "../ui/view-source.ts";
import { lintas } from "./api.ts";
import { App } from "./app.tsx";

const root = document.getElementById("root");
const source = openViewSource(lintas, ({ sequence }) => sequence);
listenForKeys({
	read(text) {
		const isOn = source.read()?.wedge === true;
		if (isOn) void lintas.typedByWedge({ text });
		return isOn;
	},
});
if (root)
	createRoot(root).render(
		<Standing source={source}>
			<App source={source} />
		</Standing>,
	);
