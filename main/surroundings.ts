import { app } from "electron";
import type { Surroundings } from "../desk/surroundings.ts";
import { files } from "./files.ts";
import { launchHost } from "./hosts/launch.ts";
import { noticePages } from "./paper/notice-pages.ts";
import { createSlipPages } from "./paper/slip-page.ts";
import { openMonitorWindow } from "./windows/monitor-window.ts";
import { openOfficerWindow } from "./windows/officer-window.ts";
import { openSupervisorWindow } from "./windows/supervisor-window.ts";
import { openTechnicianWindow } from "./windows/technician-window.ts";
import { openTravellerWindow } from "./windows/traveller-window.ts";

/** What a desk needs of its computer, by Electron. */
export function electronSurroundings(buildFolder: string): Surroundings {
	return {
		windows: {
			officer: (handlers, behind) =>
				openOfficerWindow(buildFolder, handlers, behind),
			monitor: (handlers, behind) =>
				openMonitorWindow(buildFolder, handlers, behind),
			lane: (place, handlers, behind) =>
				openTravellerWindow(buildFolder, place, handlers, behind),
			supervisor: (handlers, behind) =>
				openSupervisorWindow(buildFolder, handlers, behind),
			technician: (handlers, behind) =>
				openTechnicianWindow(buildFolder, handlers, behind),
		},
		paper: { notices: noticePages, slips: createSlipPages() },
		files,
		launch: (host) => launchHost(buildFolder, host),
		nowMs: () => Date.now(),
		steady: {
			nowMs: () => performance.now(),
			after: (delayMs, run) => void setTimeout(run, delayMs),
		},
		quit: () => app.quit(),
	};
}
