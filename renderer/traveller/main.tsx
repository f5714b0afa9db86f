import "@fontsource-variable/inter/wght.css";
import "../ui/fonts/all-scripts.css";
import "../ui/base.css";
import "./styles/tokens.css";
import "./styles/frame.css";
import "./styles/screen.css";
import "./styles/choices.css";
import "./styles/drawings.css";
import "./styles/motion.css";
import "./styles/attract.css";
import "./styles/sheets.css";
import "./styles/exit.css";
import "./styles/modes.css";
import "./styles/fit.css";
import { createRoot } from "react-dom/client";
import { openViewSource } from "../ui/view-source.ts";
import type { TravellerApi } from "./api.ts";
import { App } from "./app.tsx";

/** Put there by the traveller's preload. */
const lintas: TravellerApi = Reflect.get(window, "lintas");

const root = document.getElementById("root");
if (root)
	createRoot(root).render(<App api={lintas} source={openViewSource(lintas)} />);
