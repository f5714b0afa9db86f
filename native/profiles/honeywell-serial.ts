import type { DeviceProfileInput } from "../../contract/device-profile.ts";

export const honeywellSerial = {
	id: "honeywell-serial",
	title: "Honeywell scanner, serial",
	maker: "Honeywell: 2D scanners and engines with the SYN command set",
	manual:
		"Honeywell N86 Series User Manual (public copy), chapter 10, Trigger Commands",
	cable: [
		"USB cable in USB serial mode, or RS-232 cable with power supply; set by the bar codes of the quick start guide",
		"Windows needs the maker's USB serial driver; Linux shows /dev/ttyACM0",
		"The suffix CR must be on; the AIM identifier may be on",
	],
	faults: [
		"An answer to a menu command has no suffix: it is noise after the idle gap",
		"A code that holds the suffix byte itself is cut there: use HID POS for binary seals",
	],
	unverified: [
		"Baud rate of the factory setting (115200 is taken)",
		"The trigger commands act in manual trigger mode only",
		"Never tried with a scanner",
	],
	transport: { kind: "serial", baudRate: 115_200 },
	framing: { kind: "delimited", end: "0d", between: "0a", maximumBytes: 8192 },
	reads: "barcodes",
	aim: "prefix",
	triggers: { on: "16540d", off: "16550d" },
	binary: false,
} as const satisfies DeviceProfileInput;
