import { join } from "node:path";
import { screen } from "electron";
import type { Handlers } from "../../contract/define.ts";
import {
	type TravellerView,
	travellerCalls,
	travellerNotices,
} from "../../contract/traveller.ts";
import { serveWindow } from "../ipc/serve-window.ts";
import { secureWindow } from "./secure-window.ts";
import { watchWindow } from "./watch-window.ts";

export interface TravellerWindow {
	show(view: TravellerView): void;
	/** A new page in a new process: nothing of the last traveller is left. */
	wipe(): void;
	close(): void;
}

export interface TravellerPlace {
	/** Which screen of the computer, from 0; one that is not there: the first. */
	readonly display: number;
	/** Fills the screen and gives no way out. */
	readonly isLocked: boolean;
}

/** Opens the window of one lane. */
export function openTravellerWindow(
	buildFolder: string,
	place: TravellerPlace,
	handlers: Handlers<typeof travellerCalls>,
): TravellerWindow {
	const displays = screen.getAllDisplays();
	const { bounds } = displays[place.display] ?? screen.getPrimaryDisplay();
	const { window, address } = secureWindow(
		"traveller/index.html",
		join(buildFolder, "preload", "traveller.cjs"),
		{
			title: "Lintas",
			x: bounds.x,
			y: bounds.y,
			width: place.isLocked ? bounds.width : 1080,
			height: place.isLocked ? bounds.height : 960,
			kiosk: place.isLocked,
			backgroundColor: "#f4f6f8",
		},
	);
	const notify = serveWindow(
		window,
		address,
		travellerCalls,
		travellerNotices,
		handlers,
	);
	watchWindow(window, address);
	return {
		show: (view) => notify("view", view),
		wipe: () => void window.loadURL(address),
		close: () => window.destroy(),
	};
}
