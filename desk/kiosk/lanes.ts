import type { Client, Handlers } from "../../contract/define.ts";
import type { DeviceEntry } from "../../contract/device-config.ts";
import type {
	deviceHostCalls,
	PrinterState,
} from "../../contract/device-host.ts";
import type { OfficerView, officerCalls } from "../../contract/officer.ts";
import type { JournalKind, storeCalls } from "../../contract/store.ts";
import { keyOf } from "../../core/crossing/judge.ts";
import type { Desk } from "../../core/crossing/state.ts";
import type { RulePack } from "../../core/law/pack.ts";
import { createSlipPages } from "../../main/paper/slip-page.ts";
import { openMonitorWindow } from "../../main/windows/monitor-window.ts";
import type { LaneConfig } from "../config/lane-config.ts";
import type { Counter } from "../counter/counter.ts";
import type { FrameSources } from "../counter/read-frame.ts";
import type { Session } from "../counter/session.ts";
import { showOnce } from "../show-once.ts";
import { createSpeaker } from "../speech/speaker.ts";
import { createCases, isForOfficer } from "./cases.ts";
import { createKeptEvents } from "./kept-events.ts";
import { tendDoor } from "./lane-door.ts";
import { type LaneInput, laneInput } from "./lane-input.ts";
import type { VisitMeasure } from "./measures.ts";
import { monitorHandlers } from "./monitor-handlers.ts";
import { monitorView } from "./monitor-view.ts";
import { type OpenedLane, openLane } from "./open-lane.ts";
import { createSlipPrinters } from "./slip-printers.ts";
import { bringToCounter } from "./take-case.ts";
import { createWatch } from "./watch.ts";

export interface LanesSetup {
	readonly configs: readonly LaneConfig[];
	readonly buildFolder: string;
	readonly desk: Desk;
	readonly session: Session;
	readonly counter: Counter;
	readonly sources: () => FrameSources;
	readonly store: () => Client<typeof storeCalls> | null;
	readonly today: () => string;
	readonly packOn: (day: string) => RulePack;
	readonly nowMs: () => number;
	readonly isLocked: boolean;
	readonly facts: () => Pick<OfficerView["desk"], "demo" | "runtime" | "day">;
	readonly access: Pick<
		Handlers<typeof officerCalls>,
		"signIn" | "signOut" | "setLanguage"
	>;
	readonly entries: readonly DeviceEntry[];
	readonly devices: () => Client<typeof deviceHostCalls> | null;
	readonly onVisit: (visit: VisitMeasure) => void;
	readonly showCounter: () => void;
	/** A technician leaves the kiosks. */
	readonly leave: () => void;
}

export interface Lanes extends LaneInput {
	printerTold(deviceId: string, state: PrinterState): void;
	devicesGone(): void;
	/** Officer, store or devices have changed. */
	changed(): void;
	close(): void;
}

const forgetEveryMs = 60_000;

/** The lanes of a desk, with the window of the officer who watches them. */
export function openLanes(setup: LanesSetup): Lanes {
	const { session, nowMs, store } = setup;
	const cases = createCases();
	const speaker = createSpeaker();
	const watch = createWatch(nowMs, () => change());
	const events = createKeptEvents(store);
	const journal = (kind: JournalKind, detail: Record<string, string>) =>
		events.write({ kind, atMs: nowMs(), detail });

	const slips = createSlipPrinters({
		lanes: setup.configs,
		entries: setup.entries,
		devices: setup.devices,
		pages: createSlipPages(),
		isDemo: setup.facts().demo,
		today: setup.today,
		onChange: () => change(),
	});
	const lanes: OpenedLane[] = setup.configs.map((config, order) =>
		openLane(config, {
			order,
			...setup,
			speaker,
			isDemo: setup.facts().demo,
			print: slips.print,
			printerStatus: slips.status,
			journal,
			lookUp: async ({ mrz }) => {
				const key = keyOf(mrz);
				const reply = key && (await store()?.lookUp(key));
				return reply?.ok ? reply.value : null;
			},
			onCase: (found) => {
				// With nobody signed in a case waits for nobody.
				if (isForOfficer(found) && session.officer !== null)
					cases.add({
						laneId: config.laneId,
						case: found,
						closedAtMs: nowMs(),
					});
			},
			onChange: () => change(),
		}),
	);
	const byId = (laneId: string) =>
		lanes.find(({ runtime }) => runtime.config.laneId === laneId);

	function tend(): void {
		for (const lane of lanes)
			tendDoor(session, lane.runtime, lane.isShut(), nowMs());
	}
	const view = () =>
		monitorView({
			desk: setup.desk,
			session,
			facts: setup.facts(),
			watch: watch.view(),
			lanes: lanes.map((lane) => lane.watched()),
			waiting: cases.all(nowMs()),
		});
	const monitor = openMonitorWindow(
		setup.buildFolder,
		monitorHandlers({
			view,
			nowMs,
			officerId: () => session.officer?.accountId ?? null,
			access: setup.access,
			lane: (laneId) => byId(laneId)?.runtime,
			shut: (laneId, isShut) => {
				byId(laneId)?.shut(isShut);
				tend();
			},
			cases,
			bring: (found) => {
				const day = setup.today();
				const brought = bringToCounter(setup.counter, found, {
					nowMs: nowMs(),
					day,
					pack: setup.packOn(day),
				});
				if (brought.ok) setup.showCounter();
				return brought;
			},
			onTaken: (caseNumber, how) =>
				journal("kioskTaken", {
					caseNumber,
					how,
					officerId: session.officer?.accountId ?? "",
				}),
			breakTaken: watch.restart,
			onChange: () => change(),
		}),
	);
	const change = showOnce(
		() => monitor.show(view()),
		() => false,
		0,
	);

	const forgetting = setInterval(() => {
		if (cases.forget(nowMs())) change();
	}, forgetEveryMs);

	return {
		...laneInput(setup, lanes),
		printerTold: slips.told,
		devicesGone: slips.hostGone,
		changed() {
			watch.watchedBy(session.officer?.accountId ?? null);
			if (session.officer === null) cases.clear();
			if (session.store.state === "ready") events.again();
			tend();
			change();
		},
		close() {
			watch.close();
			clearInterval(forgetting);
			cases.clear();
			for (const lane of lanes) lane.close();
		},
	};
}
