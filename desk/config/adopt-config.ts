import type { DeskConfig } from "./desk-config.ts";

export interface Kept {
	/** This desk keeps its own name. */
	readonly name: boolean;
	/** A device that this desk has as well keeps its port. */
	readonly ports: boolean;
}

/** Another desk's configuration, as this desk would run it. */
export function adoptConfig(
	own: DeskConfig,
	other: DeskConfig,
	kept: Kept,
): DeskConfig {
	const devices = other.devices.map((device) => {
		const mine = own.devices.find(
			({ deviceId }) => deviceId === device.deviceId,
		);
		const path = mine?.transport.path;
		return kept.ports && path !== undefined
			? { ...device, transport: { ...device.transport, path } }
			: device;
	});
	return { ...other, name: kept.name ? own.name : other.name, devices };
}
