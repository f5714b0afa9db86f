import type { OfficerView } from "../contract/officer.ts";
import type { Desk } from "../core/crossing/state.ts";
import type { Phrase } from "../core/phrase.ts";
import { fail } from "../core/result.ts";
import type { LoadedConfig } from "./config/config-files.ts";
import type { DeskConfig } from "./config/desk-config.ts";
import { dayAt } from "./config/desk-config.ts";
import { followConfig } from "./config/follow-config.ts";
import { followTrust } from "./config/follow-trust.ts";
import type { DeskSources } from "./config/frame-sources.ts";
import type { DataFiles } from "./config/options.ts";
import { takeConfig } from "./crossing/config-change.ts";
import { type Counter, createCounter } from "./crossing/counter.ts";
import { deviceEvents } from "./crossing/device-events.ts";
import { createIntake } from "./crossing/intake.ts";
import { officerHandlers } from "./crossing/officer-handlers.ts";
import { officerView } from "./crossing/officer-view.ts";
import { createRepairDesk } from "./crossing/repair-desk.ts";
import { newSession, remarkOn } from "./crossing/session.ts";
import { storeEvents } from "./crossing/store-events.ts";
import { takeTrust } from "./crossing/trust-change.ts";
import { startDeviceProcess } from "./hosts/device-process.ts";
import { startStoreProcess } from "./hosts/store-process.ts";
import { log } from "./log.ts";
import { refusalNotice } from "./notice/refusal-notice.ts";
import { saveNotice } from "./notice/save-notice.ts";
import { openOfficerWindow } from "./windows/officer-window.ts";
import { showOnce } from "./windows/show-once.ts";

export interface DeskSetup {
	readonly loaded: LoadedConfig;
	readonly files: DataFiles;
	/** The rules that decide on a day. */
	readonly packOn: (day: string) => Desk["pack"];
	readonly sources: DeskSources;
	readonly buildFolder: string;
	/** Null: there is no key, for the reason given. */
	readonly keyHex: string | null;
	readonly keyFailure?: string;
	readonly isDemo: boolean;
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
		// A crossing is decided by the rules of its own day, also at midnight.
		get pack() {
			const { current } = counter.state();
			return setup.packOn(current?.reading.day ?? today());
		},
	};

	const view = (): OfficerView =>
		officerView(desk, session, counter.state(), repairs, {
			demo: setup.isDemo,
			runtime: setup.runtime,
			day: today(),
		});
	// That the sources are being asked is shown only when they take long, or it
	// would delay the verdict.
	const change = showOnce(
		() => window.show(view()),
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
	const intake = createIntake(
		counter,
		{
			get trust() {
				return trust.loaded.store;
			},
			visaCodes: setup.sources.visaCodes,
		},
		{ today, nowMs, onRemark },
	);
	const repairs = createRepairDesk(desk, {
		store: client,
		state: () => counter.state(),
		onChange: change,
	});

	const window = openOfficerWindow(
		setup.buildFolder,
		officerHandlers({
			session,
			counter,
			intake,
			repairs,
			store: client,
			today,
			pack: () => desk.pack,
			saveNotice: (language) => {
				const { current } = counter.state();
				return current?.phase === "recorded"
					? saveNotice(
							refusalNotice(desk.pack, current.crossing, {
								language,
								demo: setup.isDemo,
							}),
						)
					: Promise.resolve(fail("notice.notNow"));
			},
			view,
			nowMs,
			onChange: change,
		}),
	);

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
		deviceEvents(session, intake, change),
	);
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
	log("processes", {
		store: store?.pid() ?? null,
		devices: devices.pid() ?? null,
	});

	return {
		async close() {
			unfollow();
			unfollowTrust();
			await Promise.race([
				Promise.all([store?.client()?.close({}), devices.client()?.close({})]),
				new Promise((resolve) => setTimeout(resolve, 1500)),
			]);
			store?.stop();
			devices.stop();
		},
	};
}
