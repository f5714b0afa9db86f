import { app } from "electron";
import type { OfficerView } from "../contract/officer.ts";
import type { Desk } from "../core/crossing/state.ts";
import type { Phrase } from "../core/phrase.ts";
import { noticeDesk } from "../main/paper/notice-desk.ts";
import { openOfficerWindow } from "../main/windows/officer-window.ts";
import type { DeskConfig } from "./config/desk-config.ts";
import { dayAt } from "./config/desk-config.ts";
import { followConfig } from "./config/follow-config.ts";
import { takeConfig } from "./counter/config-change.ts";
import { type Counter, createCounter } from "./counter/counter.ts";
import { deviceEvents } from "./counter/device-events.ts";
import { createIntake } from "./counter/intake.ts";
import { journalStart } from "./counter/journal-start.ts";
import { openLiveTrust } from "./counter/live-trust.ts";
import { officerHandlers } from "./counter/officer-handlers.ts";
import { officerView } from "./counter/officer-view.ts";
import { createRepairDesk } from "./counter/repair-desk.ts";
import { followRules } from "./counter/rules-in-force.ts";
import { newSession, remarkOn } from "./counter/session.ts";
import { storeEvents } from "./counter/store-events.ts";
import type { DeskSetup } from "./desk-setup.ts";
import { closeHosts } from "./hosts/close-hosts.ts";
import { startDeviceProcess } from "./hosts/device-process.ts";
import { startStoreProcess } from "./hosts/store-process.ts";
import { type Lanes, openLanes } from "./kiosk/lanes.ts";
import { recordVisit } from "./kiosk/record-visit.ts";
import { log } from "./log.ts";
import { showOnce } from "./show-once.ts";

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
		officerView(
			desk,
			session,
			counter.state(),
			repairs,
			pack(),
			facts(),
			config.lanes,
		);
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
	const told = { today, nowMs, onRemark, onChange: change };
	const counter: Counter = createCounter(desk, {
		...told,
		store: client,
		onRecordFailed: (code) => {
			session.store = { ...session.store, code };
			change();
		},
		onRecorded: () => {
			session.store = { state: "ready" };
			void countShift();
		},
	});

	const trust = openLiveTrust(setup.files, setup.sources, session, change);
	const packOn = setup.rules.on;
	const intake = createIntake(counter, trust.sources, { ...told, packOn });
	const repairs = createRepairDesk({
		store: client,
		pack,
		state: () => counter.state(),
		onChange: change,
	});

	const handlers = officerHandlers({
		...told,
		session,
		counter,
		intake,
		repairs,
		store: client,
		notice: noticeDesk(setup.isDemo),
		view,
	});
	const window = openOfficerWindow(setup.buildFolder, handlers);

	const wasStarted = journalStart(setup, pack, nowMs);
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
							void wasStarted(client());
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
					sources: () => trust.sources,
					store: client,
					today,
					packOn,
					nowMs,
					isLocked: setup.isKioskLocked,
					facts,
					access: handlers,
					entries: config.devices,
					devices: devices.client,
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
	const unfollowRules = followRules(setup.rules, told);
	log("processes", {
		store: store?.pid() ?? null,
		devices: devices.pid() ?? null,
	});

	return {
		async close() {
			unfollow();
			trust.stop();
			unfollowRules();
			lanes?.close();
			await closeHosts([store, devices]);
		},
	};
}
