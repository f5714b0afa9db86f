import type { Client } from "../../contract/define.ts";
import type { JournalKind, storeCalls } from "../../contract/store.ts";
import type { TravellerFacts } from "../../core/checks/facts.ts";
import type { Desk, Reading } from "../../core/crossing/state.ts";
import type { Case } from "../../core/kiosk/route.ts";
import type { LaneConfig } from "../config/lane-config.ts";
import type { Door } from "../door.ts";
import { leaveKiosk } from "../people/sign-in.ts";
import type { Speaker } from "../speech/speaker.ts";
import type { Surroundings } from "../surroundings.ts";
import { dayCounts } from "./day-counts.ts";
import { createLane, type LaneRuntime, type SlipEnd } from "./lane-runtime.ts";
import { createMeasures, type VisitMeasure } from "./measures.ts";
import type { WatchedLane } from "./monitor-view.ts";
import { travellerHandlers } from "./traveller-handlers.ts";

export interface OpenedLane {
	readonly runtime: LaneRuntime;
	watched(): WatchedLane;
	/** The officer closed it. */
	isShut(): boolean;
	shut(isShut: boolean): void;
	/** When the last byte of a document came. */
	documentAt(receivedAtMs: number): void;
	close(): void;
}

export interface LaneSetup {
	readonly around: Surroundings;
	readonly door: Door;
	readonly desk: Desk;
	readonly isDemo: boolean;
	/** Among the lanes of the desk, from 0. */
	readonly order: number;
	readonly isLocked: boolean;
	readonly nowMs: () => number;
	readonly today: () => string;
	readonly store: () => Client<typeof storeCalls> | null;
	readonly lookUp: (reading: Reading) => Promise<TravellerFacts | null>;
	readonly print: (found: Case, lane: LaneConfig) => Promise<SlipEnd>;
	readonly printerStatus: (laneId: string) => WatchedLane["printer"];
	readonly journal: (kind: JournalKind, detail: Record<string, string>) => void;
	readonly onCase: (found: Case) => void;
	readonly onVisit: (visit: VisitMeasure) => void;
	readonly onChange: () => void;
	readonly speaker: Speaker;
}

/** One lane: its window and the machine behind it. */
export function openLane(config: LaneConfig, setup: LaneSetup): OpenedLane {
	const { laneId } = config;
	const counts = dayCounts(setup.today);
	let isShut = false;
	let documentAtMs: number | null = null;
	const measured = createMeasures(laneId, (visit) => {
		counts.add(visit.how);
		setup.onVisit(visit);
	});
	const runtime = createLane(config, setup.desk, setup.isDemo, {
		nowMs: setup.nowMs,
		lookUp: setup.lookUp,
		show: (view) => window.show(view),
		wipe() {
			documentAtMs = null;
			window.wipe();
		},
		print: setup.print,
		onCase(found) {
			setup.onCase(found);
			setup.journal("kioskCase", {
				caseNumber: found.caseNumber,
				laneId,
				route: found.isLeft ? "left" : found.route,
				reasons: [
					...found.reasons,
					...found.members.flatMap(({ reasons }) => reasons),
				]
					.join(" ")
					.slice(0, 200),
				inspections: found.members
					.map(({ reading }) => reading.inspectionId)
					.join(" ")
					.slice(0, 200),
			});
		},
		onMeasured: measured,
		onChange: setup.onChange,
	});

	async function exit(accountId: string, pin: string) {
		const left = await leaveKiosk(setup.store(), {
			laneId,
			accountId,
			pin,
			atMs: setup.nowMs(),
		});
		if (left.ok) setup.around.quit();
		return left;
	}

	const window = setup.around.windows.lane(
		{
			laneId,
			display: config.display ?? setup.order + 1,
			isLocked: setup.isLocked,
		},
		travellerHandlers(() => runtime, {
			nowMs: setup.nowMs,
			exit,
			speaker: setup.speaker,
			documentAtMs: () => documentAtMs,
		}),
		{
			sequence: () => runtime.viewId(),
			tell: setup.door.at(`lane ${laneId}`),
		},
	);
	return {
		runtime,
		watched: () => ({
			runtime,
			today: counts.today(),
			printer: setup.printerStatus(laneId),
		}),
		isShut: () => isShut,
		shut: (shut) => {
			isShut = shut;
		},
		documentAt: (receivedAtMs) => {
			documentAtMs = receivedAtMs;
		},
		close() {
			runtime.close();
			window.close();
		},
	};
}
