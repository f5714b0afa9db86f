import type { DeviceProfileInput } from "../../contract/device-profile.ts";

export const datalogicSerial = {
	id: "datalogic-serial",
	title: "Datalogic scanner, serial",
	maker: "Datalogic: handheld and fixed scanners",
	manual:
		"Public description of the data format: prefix, AIM identifier, label identifier, data, suffix",
	cable: [
		"USB cable in USB-COM mode, or RS-232 cable; set by the bar codes of the reference guide",
		"Windows needs the maker's USB-COM driver; Linux shows /dev/ttyACM0 or /dev/ttyUSB0",
		"Prefix and label identifier must be off, the suffix CR on; the AIM identifier may be on",
	],
	faults: [
		"With the label identifier on, its characters stay in front of the data",
		"A code that holds the suffix byte itself is cut there: use HID POS for binary seals",
	],
	unverified: [
		"Baud rate of the factory setting (9600 is taken)",
		"Characters and place of the label identifier",
		"Trigger commands (none are set)",
		"Never tried with a scanner",
	],
	transport: { kind: "serial" },
	framing: { kind: "delimited", end: "0d", between: "0a", maximumBytes: 8192 },
	reads: "barcodes",
	aim: "prefix",
	binary: false,
} as const satisfies DeviceProfileInput;
