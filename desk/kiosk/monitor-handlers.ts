import type { Handlers, Reply } from "../../contract/define.ts";
import type {
	laneMonitorCalls,
	MonitorView,
} from "../../contract/lane-monitor.ts";
import type { officerCalls } from "../../contract/officer.ts";
import type { KioskEvent } from "../../core/kiosk/event.ts";
import type { Case } from "../../core/kiosk/route.ts";
import { fail, ok } from "../../core/result.ts";
import { log } from "../log.ts";
import type { Cases } from "./cases.ts";
import type { LaneRuntime } from "./lane-runtime.ts";

export interface MonitorPorts {
	readonly view: () => MonitorView;
	readonly nowMs: () => number;
	readonly officerId: () => string | null;
	/** Signing in and out is the counter's: one officer for both windows. */
	readonly access: Pick<
		Handlers<typeof officerCalls>,
		"signIn" | "signOut" | "setLanguage"
	>;
	readonly lane: (laneId: string) => LaneRuntime | undefined;
	readonly shut: (laneId: string, isShut: boolean) => void;
	readonly cases: Cases;
	/** To the counter's window: `case.counterFull`. */
	readonly bring: (found: Case) => Reply<unknown>;
	readonly onTaken: (caseNumber: string, how: "taken" | "dropped") => void;
	readonly breakTaken: () => void;
	readonly onChange: () => void;
}

const done = ok({});

/** What the lane monitor may ask; without a signed-in officer nothing of the lanes. */
export function monitorHandlers(
	ports: MonitorPorts,
): Handlers<typeof laneMonitorCalls> {
	function onLane(
		laneId: string,
		act: (lane: LaneRuntime) => Reply<Record<string, never>>,
	): Reply<Record<string, never>> {
		if (ports.officerId() === null) return fail("lane.signedOut");
		const lane = ports.lane(laneId);
		return lane ? act(lane) : fail("lane.unknown");
	}

	function say(laneId: string, kind: "timeGiven" | "officerComing") {
		return onLane(laneId, (lane) => {
			const event: KioskEvent = { kind, atMs: ports.nowMs() };
			return lane.dispatch(event) ? done : fail("kiosk.notNow");
		});
	}

	function take(caseNumber: string): Reply<Record<string, never>> {
		const found = ports.cases.take(caseNumber);
		if (!found) return fail("case.gone");
		const brought = ports.bring(found.case);
		if (!brought.ok) {
			ports.cases.add(found);
			return brought;
		}
		ports.onTaken(caseNumber, "taken");
		ports.onChange();
		return done;
	}

	return {
		view() {
			log("windowShown", { role: "lane-monitor" });
			return ok(ports.view());
		},
		signIn: ports.access.signIn,
		signOut: ports.access.signOut,
		setLanguage: ports.access.setLanguage,
		openLane: ({ laneId }) =>
			onLane(laneId, () => {
				ports.shut(laneId, false);
				return done;
			}),
		closeLane: ({ laneId }) =>
			onLane(laneId, () => {
				ports.shut(laneId, true);
				return done;
			}),
		giveTime: ({ laneId }) => say(laneId, "timeGiven"),
		sendOfficer: ({ laneId }) => say(laneId, "officerComing"),
		takeOver: ({ laneId }) =>
			onLane(laneId, (lane) => {
				const { caseNumber, group } = lane.state();
				const event: KioskEvent = { kind: "takenOver", atMs: ports.nowMs() };
				if (!lane.dispatch(event)) return fail("kiosk.notNow");
				// Without a passport there is nothing to bring.
				return caseNumber === null || group.length === 0
					? done
					: take(caseNumber);
			}),
		takeCase: ({ caseNumber }) =>
			ports.officerId() === null ? fail("lane.signedOut") : take(caseNumber),
		dropCase({ caseNumber }) {
			if (ports.officerId() === null) return fail("lane.signedOut");
			if (!ports.cases.take(caseNumber)) return fail("case.gone");
			ports.onTaken(caseNumber, "dropped");
			ports.onChange();
			return done;
		},
		breakTaken() {
			ports.breakTaken();
			ports.onChange();
			return done;
		},
	};
}
