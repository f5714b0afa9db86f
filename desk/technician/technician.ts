import { ok } from "../../core/result.ts";
import { openTechnicianWindow } from "../../main/windows/technician-window.ts";
import { configDifference } from "../config/config-difference.ts";
import {
	type LoadedConfig,
	loadConfig,
	saveConfig,
} from "../config/config-files.ts";
import { followConfig } from "../config/follow-config.ts";
import { fingerprintOf } from "../config/signed-desk.ts";
import type { DataFiles } from "../data-files.ts";
import { startDeviceProcess } from "../hosts/device-process.ts";
import { startStoreProcess } from "../hosts/store-process.ts";
import { deskSigner } from "../keys/desk-signer.ts";
import type { Keyring } from "../keys/store-key.ts";
import { log } from "../log.ts";
import { technicianHandlers } from "./handlers.ts";
import { hostEvents } from "./host-events.ts";
import { monitorSync } from "./monitors.ts";
import type { TechnicianParts } from "./parts.ts";
import { newSession } from "./session.ts";
import { technicianView } from "./view.ts";

export interface TechnicianSetup {
	readonly loaded: LoadedConfig;
	readonly files: DataFiles;
	readonly buildFolder: string;
	/** Null: there is no key, for the reason given. */
	readonly keyHex: string | null;
	readonly keyFailure?: string;
	/** Null: a demonstration, whose keys are not protected. */
	readonly keyring: Keyring | null;
	readonly isDemo: boolean;
	readonly runtime: string;
	readonly version: string;
}

const closingMs = 1500;

/**
 * The technician's window in place of the officer's: its own device host and
 * the store for PINs and the journal. No inspection is made here.
 */
export function openTechnician(setup: TechnicianSetup): {
	close(): Promise<void>;
} {
	const { files } = setup;
	const session = newSession(setup.loaded);
	const nowMs = () => Date.now();
	const signer = () => {
		const { place, name } = session.loaded.config;
		return deskSigner(files.configKey, `${place} ${name}`, setup.keyring);
	};
	const own = signer();
	const view = technicianView({
		...setup,
		fingerprint: own.ok ? fingerprintOf(own.value.publicKey) : null,
	});

	let isShowDue = false;
	function change(): void {
		if (isShowDue) return;
		isShowDue = true;
		setImmediate(() => {
			isShowDue = false;
			window.show(view(session, nowMs()));
		});
	}

	/** Devices of the desk, less those whose port the wizard listens on. */
	function entries() {
		const taken = session.wizard?.paths ?? [];
		const free = session.loaded.config.devices.filter((entry) => {
			const path =
				entry.transport.path ??
				session.facts.get(entry.deviceId)?.identity?.path;
			return typeof path !== "string" || !taken.includes(path);
		});
		return [...free, ...(session.wizard?.probes ?? [])].slice(0, 32);
	}

	async function configure(): Promise<void> {
		await devices.client()?.configure({ devices: entries() });
	}

	function take(loaded: LoadedConfig): void {
		session.loaded = loaded;
		const ids = loaded.config.devices.map(({ deviceId }) => deviceId);
		for (const deviceId of session.facts.keys())
			if (!ids.includes(deviceId)) session.facts.delete(deviceId);
		log("config", {
			source: loaded.source,
			problem: loaded.problems[0]?.code ?? null,
		});
		change();
	}

	const parts: TechnicianParts = {
		session,
		files,
		devices: () => devices.client(),
		store: () => store?.client() ?? null,
		dialogs: {
			save: (name) => window.askSave(name),
			open: (end) => window.askOpen(end),
		},
		printPage: () => window.print(),
		view: () => view(session, nowMs()),
		nowMs,
		onChange: change,
		onMonitor: (line) => window.monitor(line),
		signer,
		configure,
		syncMonitors: () => syncMonitors(),
		async applyConfig(config, action) {
			const before = session.loaded.config;
			const saved = saveConfig(files, config);
			if (!saved.ok) return saved;
			await parts.store()?.appendEvent({
				kind: "configured",
				atMs: nowMs(),
				detail: {
					accountId: session.technician?.accountId ?? "",
					action,
					differences: String(configDifference(before, config).length),
				},
			});
			take(loadConfig(files));
			await configure();
			return ok({});
		},
	};
	const syncMonitors = monitorSync(parts);
	const window = openTechnicianWindow(
		setup.buildFolder,
		technicianHandlers(parts),
	);

	async function loadPeople(): Promise<void> {
		const reply = await parts.store()?.accounts({});
		if (!reply?.ok) return;
		session.technicians = reply.value
			.filter(({ role }) => role === "technician")
			.map(({ accountId, name }) => ({ accountId, name }));
		change();
	}

	const store =
		setup.keyHex === null
			? null
			: startStoreProcess(setup.buildFolder, files.store, setup.keyHex, {
					onReady: () => {
						session.store = { state: "ready" };
						void loadPeople();
						change();
					},
					onFailed: (code) => {
						session.store = { state: "failed", code };
						change();
					},
					onRestarting: () => {
						session.store = { state: "restarting" };
						change();
					},
				});
	if (store === null)
		session.store = {
			state: "failed",
			code: setup.keyFailure ?? "key.noKeyring",
		};
	const devices = startDeviceProcess(
		setup.buildFolder,
		entries,
		hostEvents(parts),
	);
	const unfollow = followConfig(files, (loaded) => {
		take(loaded);
		void configure();
	});

	return {
		async close() {
			unfollow();
			await Promise.race([
				Promise.all([store?.client()?.close({}), devices.client()?.close({})]),
				new Promise((resolve) => setTimeout(resolve, closingMs)),
			]);
			store?.stop();
			devices.stop();
		},
	};
}
