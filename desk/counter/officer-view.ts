import { boundTo } from "../../contract/bound-to.ts";
import { OfficerView } from "../../contract/officer.ts";
import type { CrossingState, Desk } from "../../core/crossing/state.ts";
import { isOfLane, type LaneConfig } from "../config/lane-config.ts";
import { personOf } from "../people/people.ts";
import { pendingLine } from "./document-view.ts";
import { inspectionView, waitingView } from "./inspection-view.ts";
import type { RepairDesk } from "./repair-desk.ts";
import { rulesView, type ShownPack } from "./rules-view.ts";
import type { Session } from "./session.ts";

const bounded = boundTo(OfficerView);

/** Everything the officer's window shows, as it stands now. */
export function officerView(
	sequence: number,
	desk: Desk,
	session: Session,
	state: CrossingState,
	repairs: RepairDesk,
	decides: ShownPack,
	facts: Pick<OfficerView["desk"], "demo" | "runtime" | "day">,
	/** Their devices stand in the lane monitor. */
	lanes: readonly LaneConfig[],
): OfficerView {
	const { reading, deviceHost, ...shown } = session;
	return bounded({
		sequence,
		desk: {
			name: desk.name,
			place: desk.place,
			direction: desk.direction,
			...facts,
		},
		rules: rulesView(decides, state.current?.reading.day ?? facts.day),
		...shown,
		leaving: session.leaving && state.current?.phase === "locked",
		deviceHost: readerHost({ deviceHost, reading }),
		officer: session.officer && personOf(session.officer),
		officers: session.officer === null ? session.officers : [],
		supervisors: session.officer === null ? [] : session.supervisors,
		devices: session.devices.filter(
			({ deviceId }) => !isOfLane(lanes, deviceId),
		),
		wedge: session.wedge !== null,
		inspection: inspectionView(desk, state.current, repairs.of(state)),
		queue: state.queue.map(waitingView),
		pending: state.pending.map((it) => pendingLine(desk, facts.day, state, it)),
	});
}

/** Without either of the two no document can be read, and both come back by themselves. */
function readerHost({
	deviceHost,
	reading,
}: Pick<Session, "deviceHost" | "reading">): OfficerView["deviceHost"] {
	const states = [deviceHost, reading];
	if (states.includes("restarting")) return "restarting";
	return states.includes("starting") ? "starting" : "running";
}
