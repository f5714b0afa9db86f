import { boundTo } from "../../contract/bound-to.ts";
import { type CaseView, MonitorView } from "../../contract/lane-monitor.ts";
import type { OfficerView } from "../../contract/officer.ts";
import type { Desk } from "../../core/crossing/state.ts";
import { plainLane } from "../../core/kiosk/lane.ts";
import { isEmpty } from "../../core/kiosk/lane-events.ts";
import { type Case, closeCase } from "../../core/kiosk/route.ts";
import { failedReadings } from "../../core/kiosk/steps.ts";
import type { Session } from "../counter/session.ts";
import { personOf } from "../people/people.ts";
import { caseView } from "./case-view.ts";
import type { WaitingCase } from "./cases.ts";
import type { LaneRuntime } from "./lane-runtime.ts";

type Line = MonitorView["lanes"][number];
type Counts = Line["today"];

export interface WatchedLane {
	readonly runtime: LaneRuntime;
	readonly today: Counts;
	readonly printer: Line["printer"];
}

/** The visit that goes on at a lane as the case it would be now; null: nobody stands there. */
export function liveCase(desk: Desk, { runtime }: WatchedLane): Case | null {
	const state = runtime.state();
	const isOver = state.step.kind === "result" || state.step.kind === "goodbye";
	return isEmpty(state) || isOver ? null : closeCase(desk, plainLane, state, 1);
}

function laneLine(
	watched: WatchedLane,
	live: Case | null,
	devices: Session["devices"],
	isWatched: boolean,
): Line {
	const { runtime, today, printer } = watched;
	const { config } = runtime;
	const state = runtime.state();
	return {
		laneId: config.laneId,
		name: config.name,
		counter: config.counter,
		step: state.step.kind,
		stepSinceMs: state.enteredAtMs,
		visit:
			isEmpty(state) || !isWatched
				? null
				: {
						caseNumber: state.caseNumber ?? "",
						language: state.language,
						travellers: state.group.length,
						sinceMs: state.startedAtMs,
						failedReadings: failedReadings(state.attempts),
						extensions: state.extensions,
						isWarned: state.warnedAtMs !== null,
					},
		needsHelp: state.isHelpCalled && !isEmpty(state) && isWatched,
		isAlert: live?.isAlert === true,
		closedFor: state.closedFor,
		devices: devices
			.filter(({ deviceId }) => config.devices.includes(deviceId))
			.map(({ deviceId, name, state: link }) => ({
				deviceId,
				name,
				state: link,
			})),
		printer,
		today,
	};
}

export interface MonitorParts {
	readonly sequence: number;
	readonly desk: Desk;
	readonly session: Session;
	readonly facts: Pick<OfficerView["desk"], "demo" | "runtime" | "day">;
	readonly watch: MonitorView["watch"];
	readonly lanes: readonly WatchedLane[];
	readonly waiting: readonly WaitingCase[];
}

const bounded = boundTo(MonitorView);

/** Everything the lane monitor shows; without an officer nothing of any traveller. */
export function monitorView(parts: MonitorParts): MonitorView {
	const { desk, session, facts, watch, lanes, waiting } = parts;
	// Without an officer the window knows of nobody at a lane.
	const isWatched = session.officer !== null;
	const lives = lanes.map((lane) => (isWatched ? liveCase(desk, lane) : null));
	const configOf = (laneId: string) =>
		lanes.find(({ runtime }) => runtime.config.laneId === laneId)?.runtime
			.config ?? { laneId, name: laneId };
	const cases: CaseView[] = [
		...lanes.flatMap(({ runtime }, index) => {
			const live = lives[index];
			return live && live.members.length > 0
				? [caseView(live, runtime.config, true)]
				: [];
		}),
		...waiting.map((one) => caseView(one.case, configOf(one.laneId), false)),
	];
	return bounded({
		sequence: parts.sequence,
		desk: {
			name: desk.name,
			place: desk.place,
			direction: desk.direction,
			...facts,
		},
		language: session.language,
		officer: session.officer && personOf(session.officer),
		officers: session.officer === null ? session.officers : [],
		watch,
		store: session.store.state,
		lanes: lanes.map((lane, index) =>
			laneLine(lane, lives[index] ?? null, session.devices, isWatched),
		),
		cases: isWatched ? cases : [],
	});
}
