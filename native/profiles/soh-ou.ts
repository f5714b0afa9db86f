import type { DeviceProfileInput } from "../../contract/device-profile.ts";

export const sohOu = {
	id: "soh-ou",
	title: "Passport reader, SOH/OU frame",
	maker: "3M, later Gemalto and Thales: swipe readers with the OU frame",
	manual:
		"Public descriptions of the frame only; the maker's manual was not read",
	cable: [
		"RS-232 with its own power supply, or USB virtual serial port",
		"Baud rate and parity are set on the reader by its maker's tool",
	],
	faults: [
		"Lines are padded with _ instead of < and cut at the right where they are too long",
		"All three line ends are always sent, the bottom line is always the third: a passport starts with an empty line",
	],
	unverified: [
		"Whether a length byte follows SOH (framing.lengthBytes)",
		"Whether a flag byte follows STX (framing.flagBytes)",
		"Whether a BCC is sent and which bytes it covers (framing.bcc, framing.bccFrom)",
		"Baud rate and parity of the factory setting",
		"Never tried with a reader",
	],
	transport: { kind: "serial" },
	framing: { kind: "sohOu" },
	reads: "documents",
	normaliser: [
		"lineBreaks",
		"dropBlankLines",
		"underscoreToFiller",
		"upperCase",
	],
	binary: false,
} as const satisfies DeviceProfileInput;
