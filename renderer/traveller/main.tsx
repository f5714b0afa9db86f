import "@fontsource-variable/inter/wght.css";
import "../global/fonts.css";
import "../global/kiosk-tokens.css";
import "../global/reset.css";
import "../global/kiosk-page.css";
import { createRoot } from "react-dom/client";
import { listenForKeys } from "../ui/keys/listen-for-keys.ts";
import { openViewSource } from "../ui/view-source.ts";
import type { TravellerApi } from "./api.ts";
import { App } from "./app.tsx";

/** Put there by the traveller's preload. */
const lintas: TravellerApi = Reflect.get(window, "lintas");

listenForKeys();
const source = openViewSource(lintas, ({ viewId }) => viewId);
const root = document.getElementById("root");
if (root) createRoot(root).render(<App api={lintas} source={source} />);
