import type { OfficerView } from "../contract/officer.ts";
import type { Desk } from "../core/crossing/state.ts";
import type { Phrase } from "../core/phrase.ts";
import { secondStart, tellStrangers } from "./at-the-door.ts";
import { createChanges } from "./changes.ts";
import { deskClock } from "./clock.ts";
import { attendance, idleLimitMs } from "./counter/attendance.ts";
import { blindRemark } from "./counter/blind-remark.ts";
import { keepConfig } from "./counter/config-change.ts";
import { deskCounter } from "./counter/desk-counter.ts";
import { deviceEvents } from "./counter/device-events.ts";
import { createIntake } from "./counter/intake.ts";
import { createLeaving } from "./counter/leaving.ts";
import { noticeDesk } from "./counter/notice-desk.ts";
import { officerHandlers } from "./counter/officer-handlers.ts";
import { officerView } from "./counter/officer-view.ts";
import { remarkLife } from "./counter/remark-life.ts";
import { createRepairDesk } from "./counter/repair-desk.ts";
import { followRules } from "./counter/rules-in-force.ts";
import { newSession } from "./counter/session.ts";
import { countShift } from "./counter/shift.ts";
import { showCounter } from "./counter/show-counter.ts";
import { storeReady } from "./counter/store-ready.ts";
import type { DeskSetup, OpenedDesk } from "./desk-setup.ts";
import { closeHosts } from "./hosts/close-hosts.ts";
import { deskDevices } from "./hosts/desk-devices.ts";
import { openDeskStore } from "./hosts/desk-store.ts";
import { openLanes } from "./kiosk/lanes.ts";
import { log } from "./log.ts";
import { openReading } from "./reading/open-reading.ts";
import { remarkOn } from "./remark.ts";
import { openLiveRules } from "./sources/live-rules.ts";
import type { Surroundings } from "./surroundings.ts";

/** One working counter: window, store, devices, lanes and the inspection between them. */
export function openDesk(setup: DeskSetup, around: Surroundings): OpenedDesk {
	const { files, loaded, door } = setup;
	const { config } = loaded;
	const { name, place, direction } = config;
	const desk: Desk = { name, place, direction };
	const session = newSession(config.language, config.devices);
	const changes = createChanges();
	const clock = deskClock(config.timeZone, around.nowMs);
	const told = {
		...clock,
		steady: around.steady,
		onChange: changes.tell,
		onRemark(remark: Phrase) {
			remarkOn(session, remark);
			changes.tell();
		},
	};

	tellStrangers(door, told.onRemark);
	const database = openDeskStore(setup, around.launch, session, changes.tell);
	const store = database.client;
	const count = countShift(session, name, { ...told, store });
	const nextView = () => changes.count() + 1;
	const counter = deskCounter(desk, session, {
		...told,
		store,
		count,
		nextView,
	});
	const idleMs = idleLimitMs(config);
	const attended = attendance(session, counter, { ...told, store }, idleMs);

	const onBlind = blindRemark(session, changes.tell);
	const rules = openLiveRules(files, config.state);
	const reading = openReading(files, config.state, session, {
		...told,
		launch: around.launch,
		tell: door.at("reading"),
		onBlind,
	});
	const decides = () => {
		const current = counter.state().current?.reading;
		const { pack, packDigest } = current ?? rules.on(clock.today());
		return { pack, packDigest, isAmbiguous: rules.isAmbiguous(packDigest) };
	};
	const intake = createIntake(counter, { ...told, packOn: rules.on });
	const repairs = createRepairDesk({
		...told,
		reader: reading,
		store,
		pack: () => decides().pack,
		state: counter.state,
	});

	const facts = () => ({
		demo: setup.isDemo,
		runtime: setup.runtime,
		day: clock.today(),
	});
	const remarkNow = remarkLife();
	const view = (): OfficerView =>
		officerView(
			changes.count(),
			desk,
			session,
			counter.state(),
			repairs,
			decides(),
			facts(),
			config.lanes,
			remarkNow(session, counter.state()),
		);
	const leaving = createLeaving({
		...told,
		session,
		counter,
		store,
		quit: around.quit,
	});
	const handlers = officerHandlers({
		...told,
		desk,
		session,
		counter,
		attendance: attended,
		leaving,
		intake,
		reader: reading,
		repairs,
		store,
		notice: noticeDesk(setup.isDemo, around),
		view,
	});
	const window = around.windows.officer(handlers, {
		sequence: changes.count,
		tell: door.at("officer"),
	});

	window.onCloseAsked(leaving.mayClose);

	const devices = deskDevices(loaded, around.launch, door.at("devices"));
	const lanes =
		config.lanes.length === 0
			? null
			: openLanes({
					...clock,
					configs: config.lanes,
					around,
					door,
					desk,
					session,
					counter,
					store,
					packOn: rules.on,
					isLocked: setup.isKioskLocked,
					facts,
					access: handlers,
					entries: config.devices,
					devices: devices.client,
					timeZone: config.timeZone,
					showCounter: window.raise,
				});
	// The kiosks' own windows cannot be closed, and nobody watches them now.
	if (lanes) window.onClosed(around.quit);
	devices.hear(
		deviceEvents({
			...told,
			session,
			reader: reading,
			intake,
			lanes,
			onFrame: attended.active,
		}),
	);

	const packOn = rules.on;
	database.onReady(
		storeReady(setup, { ...told, session, counter, decides, packOn, count }),
	);
	showCounter(changes, reading, counter, () => {
		window.show(view);
		lanes?.changed();
	});

	const unfollow = keepConfig(setup, session, devices, {
		...told,
		onBlind,
	});
	const unfollowRules = followRules(rules, { ...told, onBlind });
	log("processes", {
		store: database.process?.pid() ?? null,
		devices: devices.pid() ?? null,
		reading: reading.process.pid() ?? null,
	});

	return {
		startedAgain() {
			told.onRemark(secondStart);
			window.raise();
		},
		async close() {
			attended.stop();
			unfollow();
			reading.stop();
			await leaving.ended();
			unfollowRules();
			lanes?.close();
			await closeHosts([database.process, devices, reading.process]);
		},
	};
}
