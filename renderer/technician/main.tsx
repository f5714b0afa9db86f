import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/index.css";
import "../global/tokens.css";
import "../global/reset.css";
import "../global/printed-page.css";
import { createRoot } from "react-dom/client";
import { openViewSource } from "../ui/view-source.ts";
import { lintas, type View } from "./api.ts";
import { App } from "./app.tsx";

const root = document.getElementById("root");
if (root)
	createRoot(root).render(<App source={openViewSource<View>(lintas)} />);
