import type { DeviceIdentity } from "../../contract/device-host.ts";
import type { Result } from "../../core/result.ts";

/**
 * A stream of bytes to and from one device. What every implementation keeps:
 *
 * - a transport is opened once; whoever wants to reopen makes a new one, so
 *   that nothing of a former connection can leak into the next;
 * - `open` settles exactly once, with what was opened, and never rejects.
 *   Codes: `link.absent`, `link.locked`, `link.denied`, `link.failed`;
 * - no event is raised before `open` has settled well or after `close` was
 *   called; `onGone` is raised at most once, and never for our own `close`;
 * - `close` never rejects, may be called at any time and more than once, also
 *   while `open` is under way, and settles when the device is free again;
 * - `write` never queues: on a closed transport it fails with `link.closed`;
 * - a HID transport gives one report a piece, with its report id in front.
 */
export interface ByteTransport {
	readonly isOpen: boolean;
	open(): Promise<Result<DeviceIdentity>>;
	close(): Promise<void>;
	write(bytes: Uint8Array): Result<void>;
}

export interface TransportEvents {
	onBytes(bytes: Uint8Array): void;
	/** The device went away by itself. */
	onGone(): void;
}

export type OpenTransport<Settings> = (
	settings: Settings,
	events: TransportEvents,
) => ByteTransport;
