import type { Device } from "node-hid";
import type { HidSettings } from "../../contract/device-config.ts";
import type { DeviceIdentity } from "../../contract/device-host.ts";
import { type HidUsage, usagesOfNode } from "./report-descriptor.ts";

/** A HID device that could be opened. */
export interface FoundHid {
	readonly identity: DeviceIdentity;
	/** Null: the system does not say. */
	readonly usages: readonly HidUsage[] | null;
}

function identityOf(device: Device, path: string): DeviceIdentity {
	const { serialNumber, manufacturer, product } = device;
	const said = (text: string | undefined) => text?.slice(0, 256);
	return {
		path,
		vendorId: device.vendorId,
		productId: device.productId,
		...(serialNumber ? { serialNumber: said(serialNumber) ?? "" } : {}),
		...(manufacturer ? { manufacturer: said(manufacturer) ?? "" } : {}),
		...(product ? { product: said(product) ?? "" } : {}),
	};
}

function usagesOf(device: Device, path: string): readonly HidUsage[] | null {
	const { usagePage, usage } = device;
	// Windows and macOS list one entry a collection, with its usage; the
	// hidraw addon gives none, but Linux publishes the report descriptor.
	return usagePage !== undefined && usage !== undefined && usagePage !== 0
		? [{ usagePage, usage }]
		: usagesOfNode(path);
}

/** All HID devices, by path, looked up off the event loop. */
export async function findHidDevices(): Promise<FoundHid[]> {
	// A desk without HID devices needs neither the addon nor libudev.
	const { devicesAsync } = await import("node-hid");
	return (await devicesAsync())
		.flatMap((device) =>
			device.path
				? [
						{
							identity: identityOf(device, device.path),
							usages: usagesOf(device, device.path),
						},
					]
				: [],
		)
		.sort((a, b) =>
			a.identity.path.localeCompare(b.identity.path, "en", { numeric: true }),
		);
}

/** Whether a device is one of those that the settings name. */
export function isWanted(found: FoundHid, settings: HidSettings): boolean {
	const { identity, usages } = found;
	const { vendorIds, productId, serialNumber, usagePage, usage } = settings;
	return (
		vendorIds.includes(identity.vendorId ?? -1) &&
		(productId === undefined || identity.productId === productId) &&
		(serialNumber === undefined || identity.serialNumber === serialNumber) &&
		(usagePage === undefined ||
			usages === null ||
			usages.some(
				(each) =>
					each.usagePage === usagePage &&
					(usage === undefined || each.usage === usage),
			))
	);
}
