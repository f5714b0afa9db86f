import type { DeviceProfileInput } from "../../contract/device-profile.ts";

export const prefixSuffixSerial = {
	id: "prefix-suffix-serial",
	title: "Bar code scanner, serial with prefix and suffix",
	maker: "Any: scanners whose prefix and suffix can be set",
	manual:
		"None; STX before and ETX after the data (control characters of ISO/IEC 646)",
	cable: [
		"RS-232 or USB virtual serial port; prefix STX and suffix ETX set by the bar codes of the scanner's guide",
		"Two bytes each (for example 1B 02 and 03 04) keep more binary codes whole than one",
	],
	faults: [
		"A code that holds the prefix or the suffix itself is cut there: use HID POS for binary seals",
	],
	unverified: [
		"Baud rate of a particular scanner (9600 is taken)",
		"Never tried with a scanner",
	],
	transport: { kind: "serial" },
	framing: {
		kind: "delimited",
		start: "02",
		end: "03",
		maximumBytes: 8192,
	},
	reads: "barcodes",
	aim: "prefix",
	binary: false,
} as const satisfies DeviceProfileInput;
