import { SerialPort } from "serialport";
import type { SerialSettings } from "../../contract/device-config.ts";
import type { DeviceIdentity } from "../../contract/device-host.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type { ByteTransport, TransportEvents } from "./byte-transport.ts";
import { reportHangUp } from "./hang-up.ts";
import { openFailureCode } from "./open-failure.ts";
import { usbIdentity } from "./usb-identity.ts";

/**
 * A serial port by its literal path or name. The port is locked for us alone.
 * `list()` is never called: it spawns `udevadm` and hides pseudo-terminals.
 * Modem lines are neither read nor set unless `rtscts` asks for it: pseudo-terminals and many USB bridges
 * refuse both (ENOTTY).
 */
export function openSerial(
	settings: SerialSettings,
	events: TransportEvents,
): ByteTransport {
	const port = new SerialPort({
		path: settings.path,
		baudRate: settings.baudRate,
		dataBits: settings.dataBits,
		parity: settings.parity,
		stopBits: settings.stopBits,
		rtscts: settings.rtscts,
		lock: true,
		autoOpen: false,
	});
	let wanted = true;
	let opening: Promise<Result<DeviceIdentity>> | undefined;

	function gone(): void {
		if (!wanted) return;
		wanted = false;
		events.onGone();
	}

	function opened(): void {
		if (port.port) reportHangUp(port.port);
		port.on("data", (bytes: Uint8Array) => {
			if (wanted) events.onBytes(bytes);
		});
		// An unplug is a close event, neither an error nor an end.
		port.once("close", gone);
	}

	// A failed write surfaces here as well; without a listener it would end the process.
	port.on("error", () => {});

	return {
		get isOpen() {
			return wanted && port.isOpen;
		},
		open() {
			opening ??= new Promise<Result<DeviceIdentity>>((settle) => {
				port.open((error) => {
					if (error) {
						void openFailureCode(settings.path, error.message).then((code) =>
							settle(fail(code)),
						);
					} else {
						opened();
						settle(ok({ path: settings.path, ...usbIdentity(settings.path) }));
					}
				});
			});
			return opening;
		},
		async close() {
			wanted = false;
			await opening;
			if (port.closing)
				await new Promise<void>((settle) => port.once("close", () => settle()));
			else if (port.isOpen)
				await new Promise<void>((settle) => port.close(() => settle()));
		},
		write(bytes) {
			// The stream would hold the bytes and send them at the next open.
			if (!wanted || !port.isOpen) return fail("link.closed");
			port.write(bytes);
			return ok(undefined);
		},
	};
}
