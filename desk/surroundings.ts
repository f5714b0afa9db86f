import type { Handlers } from "../contract/define.ts";
import type {
	laneMonitorCalls,
	MonitorView,
} from "../contract/lane-monitor.ts";
import type { OfficerView, officerCalls } from "../contract/officer.ts";
import type { Tell } from "../contract/refusal.ts";
import type { RefusalNotice } from "../contract/refusal-notice.ts";
import type {
	SupervisorView,
	supervisorCalls,
} from "../contract/supervisor.ts";
import type { technicianCalls } from "../contract/technician.ts";
import type {
	MonitorLine,
	TechnicianView,
} from "../contract/technician-view.ts";
import type { TravellerView, travellerCalls } from "../contract/traveller.ts";
import type { Result } from "../core/result.ts";
import type { Host, HostName } from "./hosts/host.ts";
import type { SlipPages } from "./kiosk/slip-pages.ts";
import type { Steady } from "./steady.ts";

/** A window with one page, told the whole view each time. */
export interface DeskWindow<V> {
	/** Shows what `view` makes; where that throws or does not fit, the page says that it cannot. */
	show(view: () => V): void;
	/** In front of the other windows. */
	raise(): void;
	onClosed(listener: () => void): void;
	/** Asked before a person closes it; false: it stays. Not asked when the program ends. */
	onCloseAsked(mayClose: () => boolean): void;
}

export interface TechnicianWindow extends DeskWindow<TechnicianView> {
	monitor(line: MonitorLine): void;
	/** The page as PDF, on A4. */
	print(): Promise<Uint8Array>;
}

/** The window of a lane: one page after the other, none of which outlives a visit. */
export interface LaneWindow {
	/** As `DeskWindow.show`; a page that cannot show its view is a closed kiosk. */
	show(view: () => TravellerView): void;
	/** A new page takes over as soon as it is painted; the old one ends. */
	wipe(): void;
	close(): void;
}

export interface LanePlace {
	readonly laneId: string;
	/** Which screen of the computer, from 0; one that is not there: the first. */
	readonly display: number;
	/** Fills the screen and gives no way out. */
	readonly isLocked: boolean;
}

/** What the door of a window has to know of the desk behind it. */
export interface Behind {
	/** The number of the desk's state: each change counts it up. */
	readonly sequence: () => number;
	/** Told of all that the door refuses. */
	readonly tell: Tell;
}

export interface Windows {
	officer(
		handlers: Handlers<typeof officerCalls>,
		behind: Behind,
	): DeskWindow<OfficerView>;
	monitor(
		handlers: Handlers<typeof laneMonitorCalls>,
		behind: Behind,
	): DeskWindow<MonitorView>;
	lane(
		place: LanePlace,
		handlers: Handlers<typeof travellerCalls>,
		behind: Behind,
	): LaneWindow;
	supervisor(
		handlers: Handlers<typeof supervisorCalls>,
		behind: Behind,
	): DeskWindow<SupervisorView>;
	technician(
		handlers: Handlers<typeof technicianCalls>,
		behind: Behind,
	): TechnicianWindow;
}

export interface NoticePages {
	/** Code: `notice.failed` (it could not be drawn). */
	pdf(notice: RefusalNotice): Promise<Result<Uint8Array>>;
	/** On the printer that the system prefers. Codes: `print.noPrinter`, `print.failed`, `notice.failed`. */
	print(notice: RefusalNotice): Promise<Result<void>>;
}

/**
 * What a desk needs of the computer it runs on. `main` implements it with
 * Electron; whatever runs a desk without windows implements it otherwise.
 */
export interface Surroundings {
	readonly windows: Windows;
	readonly paper: { readonly notices: NoticePages; readonly slips: SlipPages };
	/** Asks a person for files by path. Code: `file.cancelled`. */
	readonly files: {
		open(extensions: readonly string[]): Promise<Result<string>>;
		save(name: string): Promise<Result<string>>;
	};
	launch(host: HostName): Host;
	nowMs(): number;
	readonly steady: Steady;
	/** Ends the application; the desk is closed on the way. */
	quit(): void;
}
