import { boundTo } from "../../contract/bound-to.ts";
import { OfficerView } from "../../contract/officer.ts";
import { onScreen } from "../../core/crossing/clear-screen.ts";
import { setAsideFault } from "../../core/crossing/set-aside.ts";
import { sightOf } from "../../core/crossing/sight.ts";
import type {
	CrossingState,
	Desk,
	Inspection,
} from "../../core/crossing/state.ts";
import { isSamePerson } from "../../core/people/four-eyes.ts";
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
	remark: OfficerView["remark"],
): OfficerView {
	const { reading, deviceHost, ...shown } = session;
	const isSignedIn = session.officer !== null;
	// Whoever is not signed in is told of nobody, and no page holds what it does not show.
	const current = isSignedIn ? onScreen(state.current) : null;
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
		remark,
		sight: sightView(state),
		undo: undoView(session, state),
		maySetAside: isSignedIn && setAsideFault(state.current) === null,
		inspection: inspectionView(desk, current, repairs.of(state)),
		notice: isSignedIn ? noticeView(state.current) : null,
		queue: isSignedIn ? state.queue.map(waitingView) : [],
		pending: isSignedIn
			? state.pending.map((it) => pendingLine(desk, facts.day, state, it))
			: [],
	});
}

function noticeView(current: Inspection | null): OfficerView["notice"] {
	if (current?.phase !== "recorded" || !current.isOffScreen) return null;
	const { inspectionId, mrz } = current.reading;
	return { inspectionId, nationality: mrz?.fields.nationality ?? "" };
}

/** Only whoever decided is offered it. */
function undoView(
	{ officer }: Pick<Session, "officer">,
	{ last }: CrossingState,
): OfficerView["undo"] {
	if (last === null || officer === null) return null;
	const { crossingId, document, decision, officerId } = last.crossing;
	if (!isSamePerson(officer.accountId, officerId)) return null;
	const name = `${document.surname} ${document.givenNames}`.trim();
	return { crossingId, name, decision, isUnderWay: last.nextId !== null };
}

function sightView(state: CrossingState): OfficerView["sight"] {
	const sight = sightOf(state);
	if (sight === null) return "unseen";
	return sight.armedView === null ? "looking" : "armed";
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
