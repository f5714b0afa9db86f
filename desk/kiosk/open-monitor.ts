import { showOnce } from "../show-once.ts";
import type { Cases } from "./cases.ts";
import type { LanesSetup } from "./lanes.ts";
import { monitorHandlers } from "./monitor-handlers.ts";
import { monitorView } from "./monitor-view.ts";
import type { OpenedLane } from "./open-lane.ts";
import { bringToCounter } from "./take-case.ts";
import type { Watch } from "./watch.ts";

export interface MonitorSetup extends LanesSetup {
	readonly lanes: readonly OpenedLane[];
	readonly cases: Cases;
	readonly watch: Watch;
	readonly onTaken: (caseNumber: string, how: "taken" | "dropped") => void;
	/** The number of the state that stands now. */
	readonly sequence: () => number;
	/** A lane was opened or shut by hand. */
	readonly onShut: () => void;
	readonly onChange: () => void;
}

/** Opens the window of the officer who watches the lanes; returns how it is shown anew. */
export function openMonitor(setup: MonitorSetup): () => void {
	const { session, lanes, cases, watch, nowMs } = setup;
	const byId = (laneId: string) =>
		lanes.find(({ runtime }) => runtime.config.laneId === laneId);
	const view = () =>
		monitorView({
			sequence: setup.sequence(),
			desk: setup.desk,
			session,
			facts: setup.facts(),
			watch: watch.view(),
			lanes: lanes.map((lane) => lane.watched()),
			waiting: cases.all(nowMs()),
		});
	const window = setup.around.windows.monitor(
		monitorHandlers({
			view,
			nowMs,
			officerId: () => session.officer?.accountId ?? null,
			access: setup.access,
			lane: (laneId) => byId(laneId)?.runtime,
			shut(laneId, isShut) {
				byId(laneId)?.shut(isShut);
				setup.onShut();
			},
			cases,
			bring(found) {
				const day = setup.today();
				const brought = bringToCounter(setup.counter, found, {
					nowMs: nowMs(),
					day,
					...setup.packOn(day),
				});
				if (brought.ok) setup.showCounter();
				return brought;
			},
			onTaken: setup.onTaken,
			breakTaken: watch.restart,
			onChange: setup.onChange,
		}),
		{ sequence: setup.sequence, tell: setup.door.at("laneMonitor") },
	);
	return showOnce(
		() => window.show(view),
		() => false,
		0,
	);
}
