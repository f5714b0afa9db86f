import { rolesAt } from "../../core/people/roles.ts";
import type { Phrase } from "../../core/phrase.ts";
import { secondStart, tellStrangers } from "../at-the-door.ts";
import { createChanges } from "../changes.ts";
import { followConfig } from "../config/follow-config.ts";
import { fingerprintOf } from "../config/signed-desk.ts";
import type { DeskSetup, OpenedDesk } from "../desk-setup.ts";
import { closeHosts } from "../hosts/close-hosts.ts";
import { openDeskStore } from "../hosts/desk-store.ts";
import { startDeviceProcess } from "../hosts/device-process.ts";
import { deskSigner } from "../keys/desk-signer.ts";
import type { Keyring } from "../keys/store-key.ts";
import { loadPeople } from "../people/people.ts";
import { remarkOn } from "../remark.ts";
import { showOnce } from "../show-once.ts";
import type { Surroundings } from "../surroundings.ts";
import { changeConfig, takeConfig } from "./change-config.ts";
import { technicianHandlers } from "./handlers.ts";
import { hostEvents } from "./host-events.ts";
import { monitorSync } from "./monitors.ts";
import { openEntries } from "./open-entries.ts";
import { newSession } from "./session.ts";
import { technicianView } from "./view.ts";

export interface TechnicianSetup extends DeskSetup {
	/** Null: a demonstration, whose keys are not protected. */
	readonly keyring: Keyring | null;
}

/** Several changes of one turn are shown once, after what else is due in it. */
const gatherMs = 1;

/**
 * The technician's window in place of the officer's: its own device host and
 * the store for PINs and the journal. No inspection is made here.
 */
export function openTechnician(
	setup: TechnicianSetup,
	around: Surroundings,
): OpenedDesk {
	const { files } = setup;
	const { nowMs } = around;
	const session = newSession(setup.loaded);
	const changes = createChanges();
	const onChange = changes.tell;
	function onRemark(remark: Phrase): void {
		remarkOn(session, remark);
		onChange();
	}
	const signer = () => {
		const { place, name } = session.loaded.config;
		return deskSigner(files.configKey, `${place} ${name}`, setup.keyring);
	};
	const own = signer();
	const view = technicianView({
		...setup,
		fingerprint: own.ok ? fingerprintOf(own.value.publicKey) : null,
	});

	const database = openDeskStore(setup, around.launch, session, onChange);
	const store = database.client;
	database.onReady((client) => {
		void loadPeople(client).then((withRoles) => {
			if (withRoles) session.technicians = withRoles(rolesAt("technician"));
			onChange();
		});
	});
	const devices = startDeviceProcess(
		() => around.launch("devices"),
		() => openEntries(session),
		setup.door.at("devices"),
	);
	async function configure(): Promise<void> {
		await devices.client()?.configure({ devices: openEntries(session) });
	}

	const base = { session, files, store, nowMs, onChange, configure };
	const parts = {
		...base,
		devices: devices.client,
		dialogs: {
			save: around.files.save,
			open: (end: string) => around.files.open([end]),
		},
		view: () => view(changes.count(), session, nowMs()),
		printPage: () => window.print(),
		signer,
		syncMonitors: monitorSync({ session, devices: devices.client, onChange }),
		applyConfig: changeConfig(base),
	};
	const window = around.windows.technician(technicianHandlers(parts), {
		sequence: changes.count,
		tell: setup.door.at("technician"),
	});
	devices.hear(hostEvents({ ...parts, onMonitor: window.monitor }));
	setup.door.onRefused(onChange);
	tellStrangers(setup.door, onRemark);
	changes.listen(
		showOnce(
			() => window.show(parts.view),
			() => true,
			gatherMs,
		),
	);
	const unfollow = followConfig(
		files,
		(loaded) => {
			takeConfig(base, loaded);
			void configure();
		},
		() => {},
	);

	return {
		startedAgain() {
			onRemark(secondStart);
			window.raise();
		},
		async close() {
			unfollow();
			await closeHosts([database.process, devices]);
		},
	};
}
