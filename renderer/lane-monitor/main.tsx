import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/index.css";
import "../global/fonts.css";
import "../global/tokens.css";
import "../global/reset.css";
import { createRoot } from "react-dom/client";
import { openViewSource } from "../ui/view-source.ts";
import { lintas } from "./api.ts";
import { App } from "./app.tsx";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App source={openViewSource(lintas)} />);
