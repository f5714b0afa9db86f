import { join } from "node:path";
import { type BrowserWindow, session } from "electron";
import type { Handlers } from "../../contract/define.ts";
import {
	type TravellerView,
	travellerCalls,
	travellerNotices,
} from "../../contract/traveller.ts";
import { log } from "../../desk/log.ts";
import type { Behind, LanePlace } from "../../desk/surroundings.ts";
import { serveWindow } from "../ipc/serve-window.ts";
import { banWaysOut } from "./ban-ways-out.ts";
import { endProcess } from "./end-process.ts";
import { lockToScreen, screenBounds } from "./lock-to-screen.ts";
import type { PageNews, RelayPage } from "./page-relay.ts";
import { secureWindow } from "./secure-window.ts";
import { watchWindow } from "./watch-window.ts";

export interface TravellerPage extends RelayPage<() => TravellerView> {
	readonly window: BrowserWindow;
}

const unlockedSize = { width: 1080, height: 960 };
/** The old window lies over the new one until that has surely drawn. */
const overlapMs = 120;

/** Whatever a page could have left in the session it lived in. */
async function forget(partition: string): Promise<void> {
	const left = session.fromPartition(partition);
	await Promise.allSettled([
		left.clearStorageData(),
		left.clearCache(),
		left.clearAuthCache(),
		left.clearHostResolverCache(),
	]);
}

/** Opens a page of a lane, in a window that nobody sees yet. */
export function openTravellerPage(
	buildFolder: string,
	place: LanePlace,
	/** In memory only, and of no other page that is open: pages of one session may share a process. */
	partition: string,
	handlers: Handlers<typeof travellerCalls>,
	behind: Behind,
	news: PageNews,
): TravellerPage {
	const { laneId, isLocked } = place;
	const bounds = screenBounds(place.display);
	const { window, address } = secureWindow(
		"traveller/index.html",
		join(buildFolder, "preload", "traveller.cjs"),
		{
			title: "Lintas",
			...bounds,
			...(isLocked ? { frame: false, skipTaskbar: true } : unlockedSize),
			minimizable: !isLocked,
			fullscreenable: true,
			backgroundColor: "#f4f6f8",
		},
		{ isShown: false, partition, devTools: false },
	);
	banWaysOut(window);
	if (isLocked) lockToScreen(window, place.display);
	const { show } = serveWindow(
		window,
		address,
		travellerCalls,
		travellerNotices,
		{
			...handlers,
			view(input) {
				news.asked();
				return handlers.view(input);
			},
			painted(input) {
				news.painted();
				return handlers.painted(input);
			},
		},
		behind,
	);
	watchWindow(window, address, behind);
	let isEnded = false;
	window.on("closed", () => {
		if (isEnded) return;
		log("kioskPageLost", { laneId });
		news.lost();
	});

	async function end(): Promise<void> {
		isEnded = true;
		if (window.isDestroyed()) return;
		const pid = window.webContents.getOSProcessId();
		window.destroy();
		const isGone = await endProcess(pid);
		await forget(partition);
		log("kioskPageEnded", { laneId, isGone });
	}

	return {
		window,
		tell: show,
		appear(before) {
			const old = before as TravellerPage | null;
			if (old === null || old.window.isDestroyed()) return window.show();
			// An officer who works in another window keeps the keyboard.
			const hadFocus = old.window.isFocused();
			if (!isLocked) window.setBounds(old.window.getBounds());
			window.showInactive();
			old.window.moveTop();
			setTimeout(() => {
				if (!window.isDestroyed() && hadFocus) window.focus();
				old.end();
			}, overlapMs);
		},
		end: () => void end(),
	};
}
