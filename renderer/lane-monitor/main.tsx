import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/index.css";
import "../ui/fonts/all-scripts.css";
import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/controls.css";
import "../ui/frame.css";
import "../ui/screens.css";
import "./monitor.css";
import "./lane-card.css";
import "./cases.css";
import { createRoot } from "react-dom/client";
import { openViewSource } from "../ui/view-source.ts";
import { lintas } from "./api.ts";
import { App } from "./app.tsx";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App source={openViewSource(lintas)} />);
