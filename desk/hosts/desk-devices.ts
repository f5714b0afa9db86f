import type { Tell } from "../../contract/refusal.ts";
import type { LoadedConfig } from "../config/config-files.ts";
import type { Surroundings } from "../surroundings.ts";
import { type DeviceProcess, startDeviceProcess } from "./device-process.ts";

export interface DeskDevices extends DeviceProcess {
	/** The devices of a changed configuration, from now on. */
	take(loaded: LoadedConfig): void;
}

/** The devices that the configuration of a counter names. */
export function deskDevices(
	loaded: LoadedConfig,
	launch: Surroundings["launch"],
	tell: Tell,
): DeskDevices {
	let entries = loaded.config.devices;
	const devices = startDeviceProcess(
		() => launch("devices"),
		() => entries,
		tell,
	);
	return {
		...devices,
		take({ config }) {
			entries = config.devices;
			void devices.client()?.configure({ devices: [...entries] });
		},
	};
}
