import {
	type DeviceConfig,
	type DeviceEntry,
	SerialSettings,
	type Transport,
} from "../../contract/device-config.ts";
import type { DeviceIdentity } from "../../contract/device-host.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { resolveDevice } from "../../native/profiles/resolve-device.ts";
import type {
	ByteTransport,
	TransportEvents,
} from "../../native/transport/byte-transport.ts";

/** A transport whose device is the test. */
export class FakeTransport implements ByteTransport {
	readonly settings: Transport;
	readonly events: TransportEvents;
	readonly open: () => Promise<Result<DeviceIdentity>>;
	settleOpen: (result: Result<DeviceIdentity>) => void = () => {};
	isOpen = false;
	closes = 0;
	readonly written: string[] = [];
	/** Set to make `close` hang. */
	hangs = false;

	constructor(settings: Transport, events: TransportEvents) {
		this.settings = settings;
		this.events = events;
		const opened = new Promise<Result<DeviceIdentity>>((settle) => {
			this.settleOpen = (result) => {
				this.isOpen = result.ok;
				settle(result);
			};
		});
		this.open = () => opened;
	}

	close(): Promise<void> {
		this.isOpen = false;
		this.closes += 1;
		return this.hangs ? new Promise(() => {}) : Promise.resolve();
	}

	write(bytes: Uint8Array): Result<void> {
		if (!this.isOpen) return fail("link.closed");
		this.written.push(Buffer.from(bytes).toString("hex"));
		return ok(undefined);
	}
}

/** Lets everything already settled run. */
export async function settled(): Promise<void> {
	for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

type Overrides = Partial<Omit<DeviceEntry, "transport">> & {
	readonly path?: string;
};

/** A serial device as `desk.json` names it; plain lines unless told otherwise. */
export function serialEntry({ path, ...more }: Overrides = {}): DeviceEntry {
	return {
		deviceId: "reader",
		name: "Reader",
		profile: "generic-lines",
		transport: { path: path ?? "/dev/fake" },
		framing: {},
		...more,
	};
}

/** The same with everything its profile says. */
export function serialDevice(overrides: Overrides = {}): DeviceConfig {
	const resolved = resolveDevice(serialEntry(overrides));
	if (!resolved.ok) throw new Error(resolved.error.detail);
	return resolved.value;
}

export function serialSettings(path: string): SerialSettings {
	return SerialSettings.parse({ kind: "serial", path });
}
