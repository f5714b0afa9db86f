import type { DeviceProfileInput } from "../../contract/device-profile.ts";

export const hidPosGeneric = {
	id: "hid-pos-generic",
	title: "Bar code scanner, USB HID POS",
	maker:
		"Honeywell (0x0C2E), Zebra (0x05E0), Datalogic (0x05F9); others by transport.vendorIds",
	manual: "USB HID Point of Sale Usage Tables 1.02, bar code scanner page 0x8C",
	cable: [
		"USB cable; the scanner is set to HID POS by a bar code of its guide, so that it is no keyboard any more",
		"Linux: a udev rule must give the user the hidraw node; Windows needs no driver",
		"Two scanners of a model on one desk: set transport.serialNumber",
	],
	faults: [
		"Some scanners put AIM identifier and data one byte later: both places are taken",
		"Unplugged between two reports of a code, the first half is dropped and counted as noise",
	],
	unverified: [
		"Trigger and beeper reports (none are sent)",
		"Maker's own symbology numbers: they are passed on as numbers",
		"Windows has a driver for POS scanners of its own; whether it holds the device was not tried",
		"Tried with emulated hidraw devices, not with a scanner; Windows not tried",
	],
	transport: {
		kind: "hid",
		vendorIds: [0x0c2e, 0x05e0, 0x05f9],
		usagePage: 0x8c,
		usage: 0x02,
	},
	framing: { kind: "hidPos" },
	reads: "barcodes",
	binary: true,
} as const satisfies DeviceProfileInput;
