import type { DeviceConfig } from "../../contract/device-host.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type {
	ByteTransport,
	TransportEvents,
} from "../../native/transport/byte-transport.ts";

/** A transport whose device is the test. */
export class FakeTransport implements ByteTransport {
	readonly settings: DeviceConfig["transport"];
	readonly events: TransportEvents;
	readonly open: () => Promise<Result<void>>;
	settleOpen: (result: Result<void>) => void = () => {};
	isOpen = false;
	closes = 0;
	/** Set to make `close` hang. */
	hangs = false;

	constructor(settings: DeviceConfig["transport"], events: TransportEvents) {
		this.settings = settings;
		this.events = events;
		const opened = new Promise<Result<void>>((settle) => {
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

	write(): Result<void> {
		return this.isOpen ? ok(undefined) : fail("link.closed");
	}
}

/** Lets everything already settled run. */
export async function settled(): Promise<void> {
	for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

export function serialDevice(
	more: { deviceId?: string; path?: string; name?: string } = {},
): DeviceConfig {
	return {
		deviceId: more.deviceId ?? "reader",
		name: more.name ?? "Reader",
		transport: {
			kind: "serial",
			path: more.path ?? "/dev/fake",
			baudRate: 9600,
			dataBits: 8,
			parity: "none",
			stopBits: 1,
		},
		framing: { kind: "lines", idleGapMs: 250, maximumBytes: 4096 },
	};
}
