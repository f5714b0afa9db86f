import { readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DeviceIdentity } from "../../contract/device-host.ts";

function attribute(folder: string, name: string): string | undefined {
	try {
		return readFileSync(join(folder, name), "utf8").trim().slice(0, 256);
	} catch {
		return undefined;
	}
}

/**
 * What a USB serial port says of itself, on Linux from sysfs; nothing for a
 * port without USB and on other systems. The interface lies at most a few
 * folders below the device that carries the ids.
 */
export function usbIdentity(
	path: string,
	sysFolder = "/sys",
): Omit<DeviceIdentity, "path"> {
	if (process.platform !== "linux") return {};
	try {
		const port = basename(realpathSync(path));
		let folder = realpathSync(join(sysFolder, "class", "tty", port, "device"));
		for (let step = 0; step < 4; step += 1, folder = dirname(folder)) {
			const vendorId = Number.parseInt(attribute(folder, "idVendor") ?? "", 16);
			if (Number.isNaN(vendorId)) continue;
			const said = {
				serialNumber: attribute(folder, "serial"),
				manufacturer: attribute(folder, "manufacturer"),
				product: attribute(folder, "product"),
			};
			return {
				vendorId,
				productId: Number.parseInt(attribute(folder, "idProduct") ?? "0", 16),
				...Object.fromEntries(
					Object.entries(said).filter(([, value]) => value !== undefined),
				),
			};
		}
	} catch {
		// A port that is no USB device has no such folder.
	}
	return {};
}
