import type { DeviceEntry } from "../../contract/device-config.ts";
import type { TechnicianSession } from "./session.ts";

const mostEntries = 32;

/** Devices of the desk, less those whose port the wizard listens on, and what it tries there. */
export function openEntries(session: TechnicianSession): DeviceEntry[] {
	const taken = session.wizard?.paths ?? [];
	const free = session.loaded.config.devices.filter((entry) => {
		const path =
			entry.transport.path ?? session.facts.get(entry.deviceId)?.identity?.path;
		return typeof path !== "string" || !taken.includes(path);
	});
	return [...free, ...(session.wizard?.probes ?? [])].slice(0, mostEntries);
}
