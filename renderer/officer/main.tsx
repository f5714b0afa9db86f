import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/index.css";
import "../ui/fonts/all-scripts.css";
import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/controls.css";
import "./frame.css";
import "./verdict.css";
import "./panels.css";
import "./screens.css";
import "./documents.css";
import { createRoot } from "react-dom/client";
import { openViewSource } from "../ui/view-source.ts";
import { lintas } from "./api.ts";
import { App } from "./app.tsx";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App source={openViewSource(lintas)} />);
