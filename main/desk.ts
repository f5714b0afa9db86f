import { app } from "electron";
import type { OfficerView } from "../contract/officer.ts";
import type { Desk } from "../core/crossing/state.ts";
import type { Phrase } from "../core/phrase.ts";
import type { LoadedConfig } from "./config/config-files.ts";
import type { DeskConfig } from "./config/desk-config.ts";
import { dayAt } from "./config/desk-config.ts";
import { followConfig } from "./config/follow-config.ts";
import { followTrust } from "./config/follow-trust.ts";
import type { DeskSources } from "./config/frame-sources.ts";
import type { LiveRules } from "./config/live-rules.ts";
import type { DataFiles } from "./config/options.ts";
import { takeConfig } from "./crossing/config-change.ts";
import { type Counter, createCounter } from "./crossing/counter.ts";
import { deviceEvents } from "./crossing/device-events.ts";
import { createIntake } from "./crossing/intake.ts";
import { officerHandlers } from "./crossing/officer-handlers.ts";
import { officerView } from "./crossing/officer-view.ts";
import { createRepairDesk } from "./crossing/repair-desk.ts";
import { followRules } from "./crossing/rules-in-force.ts";
import { newSession, remarkOn } from "./crossing/session.ts";
import { storeEvents } from "./crossing/store-events.ts";
import { takeTrust } from "./crossing/trust-change.ts";
import { closeHosts } from "./hosts/close-hosts.ts";
import { startDeviceProcess } from "./hosts/device-process.ts";
import { startStoreProcess } from "./hosts/store-process.ts";
import { type Lanes, openLanes } from "./kiosk/lanes.ts";
import { recordVisit } from "./kiosk/record-visit.ts";
import { log } from "./log.ts";
import { printNotice } from "./notice/print-notice.ts";
import { saveNotice } from "./notice/save-notice.ts";
import { openOfficerWindow } from "./windows/officer-window.ts";
import { showOnce } from "./windows/show-once.ts";

export interface DeskSetup {
	readonly loaded: LoadedConfig;
	readonly files: DataFiles;
	readonly rules: LiveRules;
	readonly sources: DeskSources;
	readonly buildFolder: string;
	/** Null: there is no key, for the reason given. */
	readonly keyHex: string | null;
	readonly keyFailure?: string;
	readonly isDemo: boolean;
	/** Kiosks fill their screens and give no way out. */
	readonly isKioskLocked: boolean;
	readonly runtime: string;
}

const checkingPatienceMs = 80;

/** One working desk: window, store, devices and the inspection between them. */
export function openDesk(setup: DeskSetup): { close(): Promise<void> } {
	const config: DeskConfig = setup.loaded.config;
	let entries = config.devices;
	const session = newSession(config.language, config.devices);
	const nowMs = () => Date.now();
	const today = () => dayAt(config.timeZone, nowMs());
	const desk: Desk = {
		name: config.name,
		place: config.place,
		direction: config.direction,
	};
	const pack = () =>
		counter.state().current?.reading.pack ?? setup.rules.on(today());

	const facts = () => ({
		demo: setup.isDemo,
		runtime: setup.runtime,
		day: today(),
	});
	const view = (): OfficerView =>
		officerView(desk, session, counter.state(), repairs, pack(), facts());
	// That the sources are being asked is shown only when they take long, or it
	// would delay the verdict.
	const change = showOnce(
		() => {
			window.show(view());
			lanes?.changed();
		},
		() => counter.state().current?.phase === "checking",
		checkingPatienceMs,
	);

	async function countShift(): Promise<void> {
		const reply = await store?.client()?.shiftCounts({
			desk: config.name,
			day: today(),
		});
		if (reply?.ok) session.counts = reply.value;
		change();
	}

	const client = () => store?.client() ?? null;
	const onRemark = (remark: Phrase) => {
		remarkOn(session, remark);
		change();
	};
	const counter: Counter = createCounter(desk, {
		store: client,
		today,
		nowMs,
		onChange: change,
		onRemark,
		onRecordFailed: (code) => {
			session.store = { ...session.store, code };
			change();
		},
		onRecorded: () => {
			session.store = { state: "ready" };
			void countShift();
		},
	});

	let { trust } = setup.sources;
	const sources = {
		get trust() {
			return trust.loaded.store;
		},
		visaCodes: setup.sources.visaCodes,
	};
	const intake = createIntake(counter, sources, {
		today,
		nowMs,
		onRemark,
		packOn: setup.rules.on,
	});
	const repairs = createRepairDesk({
		store: client,
		pack,
		state: () => counter.state(),
		onChange: change,
	});

	const handlers = officerHandlers({
		session,
		counter,
		intake,
		repairs,
		store: client,
		today,
		notice: {
			isDemo: setup.isDemo,
			save: saveNotice,
			print: printNotice,
		},
		view,
		nowMs,
		onRemark,
		onChange: change,
	});
	const window = openOfficerWindow(setup.buildFolder, handlers);

	const store =
		setup.keyHex === null
			? null
			: startStoreProcess(
					setup.buildFolder,
					setup.files.store,
					setup.keyHex,
					storeEvents(
						session,
						() => {
							counter.dispatch({ kind: "storeReady" });
							void countShift();
						},
						change,
					),
				);
	if (store === null) {
		session.store = {
			state: "failed",
			code: setup.keyFailure ?? "key.noKeyring",
		};
	}
	const devices = startDeviceProcess(
		setup.buildFolder,
		() => entries,
		deviceEvents(session, intake, () => lanes, change),
	);
	const lanes: Lanes | null =
		config.lanes.length === 0
			? null
			: openLanes({
					configs: config.lanes,
					buildFolder: setup.buildFolder,
					desk,
					session,
					counter,
					sources: () => sources,
					store: client,
					today,
					packOn: setup.rules.on,
					nowMs,
					isLocked: setup.isKioskLocked,
					facts,
					access: handlers,
					print: async () => "none",
					onVisit: (visit) =>
						void recordVisit(
							client(),
							{ desk: config.name, timeZone: config.timeZone },
							visit,
							nowMs(),
						),
					showCounter: () => window.raise(),
					leave: () => app.quit(),
				});
	// The kiosks' own windows cannot be closed, and nobody watches them now.
	if (lanes) window.onClosed(() => app.quit());
	takeConfig(session, setup.loaded);
	const unfollow = followConfig(setup.files, (loaded) => {
		takeConfig(session, loaded);
		entries = loaded.config.devices;
		void devices.client()?.configure({ devices: [...entries] });
		change();
	});
	takeTrust(session, trust, true);
	const unfollowTrust = followTrust(setup.files, trust, (now) => {
		trust = now;
		takeTrust(session, now, false);
		change();
	});
	const unfollowRules = followRules(setup.rules, {
		today,
		onRemark,
		onChange: change,
	});
	log("processes", {
		store: store?.pid() ?? null,
		devices: devices.pid() ?? null,
	});

	return {
		async close() {
			unfollow();
			unfollowTrust();
			unfollowRules();
			lanes?.close();
			await closeHosts([store, devices]);
		},
	};
}
