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
import type { PackInForce } from "../../core/law/pack.ts";
import { createChanges } from "../changes.ts";
import type { LaneConfig } from "../config/lane-config.ts";
import type { Counter } from "../counter/counter.ts";
import type { Session } from "../counter/session.ts";
import type { Door } from "../door.ts";
import { createSpeaker } from "../speech/speaker.ts";
import type { Surroundings } from "../surroundings.ts";
import { createCases, isForOfficer } from "./cases.ts";
import { createKeptEvents } from "./kept-events.ts";
import { tendDoor } from "./lane-door.ts";
import { type LaneInput, laneInput } from "./lane-input.ts";
import { openLane } from "./open-lane.ts";
import { openMonitor } from "./open-monitor.ts";
import { recordVisit } from "./record-visit.ts";
import { createSlipPrinters } from "./slip-printers.ts";
import { createWatch } from "./watch.ts";

export interface LanesSetup {
	readonly configs: readonly LaneConfig[];
	readonly around: Surroundings;
	readonly door: Door;
	readonly desk: Desk;
	readonly session: Session;
	readonly counter: Counter;
	readonly store: () => Client<typeof storeCalls> | null;
	readonly today: () => string;
	readonly packOn: (day: string) => PackInForce;
	readonly nowMs: () => number;
	readonly isLocked: boolean;
	readonly facts: () => Pick<OfficerView["desk"], "demo" | "runtime" | "day">;
	readonly access: Pick<
		Handlers<typeof officerCalls>,
		"signIn" | "signOut" | "setLanguage"
	>;
	readonly entries: readonly DeviceEntry[];
	readonly devices: () => Client<typeof deviceHostCalls> | null;
	readonly timeZone: string;
	readonly showCounter: () => void;
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
	const { session, nowMs, store, around } = setup;
	const { demo: isDemo } = setup.facts();
	const changes = createChanges();
	const cases = createCases();
	const watch = createWatch(nowMs, changes.tell);
	const events = createKeptEvents(store);
	const journal = (kind: JournalKind, detail: Record<string, string>) =>
		events.write({ kind, atMs: nowMs(), detail });

	const slips = createSlipPrinters({
		lanes: setup.configs,
		entries: setup.entries,
		devices: setup.devices,
		pages: around.paper.slips,
		isDemo,
		today: setup.today,
		onChange: changes.tell,
	});
	const speaker = createSpeaker();
	const lanes = setup.configs.map((config, order) =>
		openLane(config, {
			...setup,
			order,
			speaker,
			isDemo,
			print: slips.print,
			printerStatus: slips.status,
			journal,
			lookUp: async ({ mrz }) => {
				const key = keyOf(mrz);
				const reply = key && (await store()?.lookUp(key));
				return reply?.ok ? reply.value : null;
			},
			onCase(found) {
				// With nobody signed in a case waits for nobody.
				if (!isForOfficer(found) || session.officer === null) return;
				const { laneId } = config;
				cases.add({ laneId, case: found, closedAtMs: nowMs() });
			},
			onVisit: (visit) =>
				void recordVisit(
					store(),
					{ desk: setup.desk.name, timeZone: setup.timeZone },
					visit,
					nowMs(),
				),
			onChange: changes.tell,
		}),
	);
	function tend(): void {
		for (const lane of lanes)
			tendDoor(session, lane.runtime, lane.isShut(), nowMs());
	}

	const showMonitor = openMonitor({
		...setup,
		lanes,
		cases,
		watch,
		onTaken: (caseNumber, how) =>
			journal("kioskTaken", {
				caseNumber,
				how,
				officerId: session.officer?.accountId ?? "",
			}),
		sequence: changes.count,
		onShut: tend,
		onChange: changes.tell,
	});
	changes.listen(showMonitor);
	const forgetting = setInterval(() => {
		if (cases.forget(nowMs())) changes.tell();
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
			changes.tell();
		},
		close() {
			watch.close();
			clearInterval(forgetting);
			cases.clear();
			for (const lane of lanes) lane.close();
		},
	};
}
