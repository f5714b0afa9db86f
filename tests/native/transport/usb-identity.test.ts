import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { usbIdentity } from "../../../native/transport/usb-identity.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** sysfs as the kernel builds it for a USB serial adapter (Documentation/ABI/testing/sysfs-bus-usb). */
function machine(attributes: Readonly<Record<string, string>>) {
	const folder = temporaryFolder();
	const sys = join(folder, "sys");
	const device = join(sys, "devices", "usb1", "1-2");
	const port = join(device, "1-2:1.0", "ttyUSB3", "tty", "ttyUSB3");
	mkdirSync(port, { recursive: true });
	mkdirSync(join(sys, "class", "tty"), { recursive: true });
	symlinkSync(port, join(sys, "class", "tty", "ttyUSB3"));
	symlinkSync(join(device, "1-2:1.0", "ttyUSB3"), join(port, "device"));
	for (const [name, value] of Object.entries(attributes))
		writeFileSync(join(device, name), `${value}\n`);
	writeFileSync(join(folder, "ttyUSB3"), "");
	symlinkSync(join(folder, "ttyUSB3"), join(folder, "by-id"));
	return { sys, path: join(folder, "by-id") };
}

describe.skipIf(process.platform !== "linux")(
	"identity of a serial port",
	() => {
		it("is that of the USB device above it, also behind a link", () => {
			const { sys, path } = machine({
				idVendor: "0403",
				idProduct: "6001",
				serial: "A1",
				product: "UART",
			});
			expect(usbIdentity(path, sys)).toEqual({
				vendorId: 0x0403,
				productId: 0x6001,
				serialNumber: "A1",
				product: "UART",
			});
		});

		it("is nothing for a port without USB, or none at all", () => {
			const { sys, path } = machine({});
			expect(usbIdentity(path, sys)).toEqual({});
			expect(usbIdentity(join(sys, "nowhere"), sys)).toEqual({});
		});
	},
);
