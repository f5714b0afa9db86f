import type { DeviceProfileInput } from "../../contract/device-profile.ts";

export const genericStxEtx = {
	id: "generic-stx-etx",
	title: "Passport reader, STX/ETX envelope",
	maker: "Any: desktop and kiosk readers with a configurable envelope",
	manual:
		"None; STX, lines each ended by CR, ETX (control characters of ISO/IEC 646)",
	cable: [
		"RS-232 or USB virtual serial port; 9600 baud, 8 data bits, no parity, 1 stop bit until the reader's manual says otherwise",
		"Outer start and stop bytes around the envelope are named in framing.between",
	],
	faults: [
		"Lines are sent even with recognition errors: the check digits judge, not the reader",
	],
	unverified: [
		"Outer start and stop bytes of a particular reader",
		"Tried with pseudo-terminals, not with a reader of any maker",
	],
	transport: { kind: "serial" },
	framing: { kind: "delimited", start: "02", end: "03" },
	reads: "documents",
	normaliser: ["lineBreaks", "dropPadding", "dropBlankLines"],
	binary: false,
} as const satisfies DeviceProfileInput;
