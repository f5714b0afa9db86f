import type { HIDAsync } from "node-hid";
import type { HidSettings } from "../../contract/device-config.ts";
import type { DeviceIdentity } from "../../contract/device-host.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type { ByteTransport, TransportEvents } from "./byte-transport.ts";
import { findHidDevices, isWanted } from "./hid-devices.ts";
import { openFailureCode } from "./open-failure.ts";

/**
 * Paths that this process has open. The system lets any number of openers
 * share a hidraw node, and each would get every report.
 */
const claimed = new Set<string>();

/** Claims the first free device that fits: `link.absent`, `link.locked`. */
async function claim(settings: HidSettings): Promise<Result<DeviceIdentity>> {
	const fitting = (await findHidDevices()).filter((found) =>
		isWanted(found, settings),
	);
	const free = fitting.find(({ identity }) => !claimed.has(identity.path));
	if (!free) return fail(fitting.length > 0 ? "link.locked" : "link.absent");
	claimed.add(free.identity.path);
	return ok(free.identity);
}

/**
 * A HID device by its ids, whatever its node is called today. Devices are
 * looked for at each open and never while one is open.
 */
export function openHid(
	settings: HidSettings,
	events: TransportEvents,
): ByteTransport {
	let wanted = true;
	let device: HIDAsync | null = null;
	let path: string | null = null;
	let opening: Promise<Result<DeviceIdentity>> | undefined;
	let closing: Promise<void> | undefined;

	function gone(): void {
		if (!wanted) return;
		wanted = false;
		events.onGone();
	}

	async function open(): Promise<Result<DeviceIdentity>> {
		try {
			const found = await claim(settings);
			if (!found.ok) return found;
			path = found.value.path;
			const { HIDAsync } = await import("node-hid");
			const opened = await HIDAsync.open(path);
			device = opened;
			// An unplug is an error event; without a listener it ends the process.
			opened.on("error", gone);
			// The caller learns of the opening first, the bytes follow it.
			setImmediate(() => {
				if (wanted)
					opened.on("data", (report: Uint8Array) => {
						if (wanted) events.onBytes(report);
					});
			});
			return found;
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			return fail(
				path === null || process.platform === "win32"
					? "link.failed"
					: await openFailureCode(path, message),
			);
		}
	}

	async function release(): Promise<void> {
		await opening;
		await device?.close().catch(() => {});
		if (path !== null) claimed.delete(path);
	}

	return {
		get isOpen() {
			return wanted && device !== null;
		},
		open() {
			opening ??= open().then((result) => {
				if (!result.ok && path !== null) {
					claimed.delete(path);
					path = null;
				}
				return result;
			});
			return opening;
		},
		close() {
			wanted = false;
			closing ??= release();
			return closing;
		},
		write(bytes) {
			if (!wanted || device === null) return fail("link.closed");
			device.write(Buffer.from(bytes)).catch(gone);
			return ok(undefined);
		},
	};
}
