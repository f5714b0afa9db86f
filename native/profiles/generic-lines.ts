import type { DeviceProfileInput } from "../../contract/device-profile.ts";

export const genericLines = {
	id: "generic-lines",
	title: "Passport reader, plain lines",
	maker: "Any: the default mode of most swipe readers",
	manual: "None; lines of ICAO 9303-4 to -7, ended by CR, LF or CR LF",
	cable: [
		"RS-232 or USB virtual serial port; 9600 baud, 8 data bits, no parity, 1 stop bit until the reader's manual says otherwise",
		"A reader that is set to keyboard mode shows no serial port: switch it over with the maker's tool or setting sheet",
	],
	faults: [
		"Silence is the only boundary between documents that are no MRZ: two within the idle gap come as one",
	],
	unverified: [
		"Baud rate, parity and line end of a particular reader",
		"Tried with pseudo-terminals, not with a reader of any maker",
	],
	transport: { kind: "serial" },
	framing: { kind: "lines" },
	reads: "documents",
	normaliser: ["lineBreaks", "dropPadding", "dropBlankLines"],
	binary: false,
} as const satisfies DeviceProfileInput;
