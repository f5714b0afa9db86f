import { setTimeout as pause } from "node:timers/promises";
import type { DeviceEntry } from "../../contract/device-config.ts";
import { loadConfig } from "../../desk/config/config-files.ts";
import type { DataFiles } from "../../desk/data-files.ts";
import { resolveDevice } from "../../native/profiles/resolve-device.ts";
import { openLocalHost } from "../devices/local-host.ts";
import type { Io } from "../io.ts";
import { type DoctorLine, failed, pass, warn } from "./finding.ts";

/** A port that has not answered by then will not. */
const patienceMs = 5000;

interface Seen {
	readonly isReady: boolean;
	readonly code?: string;
	/** What was opened. */
	readonly path?: string;
}

/** Opens every device as the application does, and closes them again. */
async function openAll(
	io: Io,
	devices: readonly DeviceEntry[],
): Promise<ReadonlyMap<string, Seen>> {
	const seen = new Map<string, Seen>();
	const paths = new Map<string, string>();
	let tell = () => {};
	const all = new Promise<void>((settle) => {
		tell = () => {
			if (seen.size === devices.length) settle();
		};
	});
	const host = openLocalHost(io, {
		opened: ({ deviceId, identity }) => paths.set(deviceId, identity.path),
		link({ deviceId, state, code }) {
			const isReady = state === "ready";
			if (seen.has(deviceId) || (!isReady && code === undefined)) return;
			const path = paths.get(deviceId);
			seen.set(deviceId, {
				isReady,
				...(code === undefined ? {} : { code }),
				...(path === undefined ? {} : { path }),
			});
			tell();
		},
	});
	const configured = await host.configure({ devices: [...devices] });
	if (configured.ok)
		await Promise.race([all, pause(patienceMs, undefined, { ref: false })]);
	await host.close({});
	return seen;
}

function lineOf(device: DeviceEntry, seen: Seen | undefined): DoctorLine {
	const check = `device.${device.deviceId}`;
	const resolved = resolveDevice(device);
	if (!resolved.ok)
		return failed(check, resolved.error.code, resolved.error.detail ?? "");
	const { transport } = resolved.value;
	const where = transport.kind === "serial" ? transport.path : device.profile;
	if (seen?.isReady) return pass(check, `opened ${seen.path ?? where}`);
	if (seen?.code === "link.locked")
		return warn(check, "link.locked", `${where}: is the application running?`);
	return failed(check, seen?.code ?? "link.failed", where);
}

/** The devices of the desk: each opened and closed again, or why not. */
export async function checkDevices(
	io: Io,
	files: DataFiles,
): Promise<DoctorLine[]> {
	const { config, source, problems } = loadConfig(files);
	const faults = problems.map(({ code, values }) => {
		const detail = `desk.json: ${JSON.stringify(values ?? {})}`;
		return source === "lastGood"
			? warn("config", code, `${detail}; runs on the last good one`)
			: failed("config", code, detail);
	});
	const { devices } = config;
	if (devices.length === 0)
		return [
			...faults,
			warn("devices", "devices.none", `no device in ${files.desk}`),
		];
	const seen = await openAll(io, devices);
	return [
		...faults,
		...devices.map((device) => lineOf(device, seen.get(device.deviceId))),
	];
}
