import type { DeviceProfileInput } from "../../contract/device-profile.ts";

export const zebraSerialPlain = {
	id: "zebra-serial-plain",
	title: "Zebra scanner, serial without packets",
	maker:
		"Zebra, formerly Symbol and Motorola: scanners in standard RS-232 or USB CDC mode",
	manual: "Public description: data, optional suffix, no packet",
	cable: [
		"USB cable in USB CDC host mode, or RS-232 cable; set by the bar codes of the product reference guide",
		"No suffix is needed: silence ends the code",
	],
	faults: [
		"Two codes within the idle gap come as one: SSI or HID POS keep them apart",
		"A trailing CR LF or CR is not taken off unless framing.suffix names it",
	],
	unverified: [
		"Baud rate of the factory setting (9600 is taken)",
		"The longest pause inside one code (60 ms is taken as its end)",
		"Never tried with a scanner",
	],
	transport: { kind: "serial" },
	framing: { kind: "idleGap" },
	reads: "barcodes",
	aim: "prefix",
	binary: true,
} as const satisfies DeviceProfileInput;
