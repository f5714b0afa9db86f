import type { DeviceProfileInput } from "../../contract/device-profile.ts";

export const lengthPrefixed = {
	id: "length-prefixed",
	title: "Passport reader, letter and length",
	maker: "Elyctis: MRZ readers of the IDBOX family",
	manual: "Public descriptions of the command set, edition 1.7",
	cable: [
		"USB virtual serial port: the baud rate means nothing there",
		"The reader does not send the same document twice until it was taken out",
	],
	faults: [
		"Continuous reading switches itself off after each document: it is switched on again after every one, read or spoiled",
		"The frame has no start mark: after a fault only silence is a boundary",
	],
	unverified: [
		"What stands between the lines: CR, LF or nothing (all three are taken)",
		"The answer to an empty read (taken as a length of zero)",
		"The letters of answers to commands (43 and 56 are taken as such)",
		"Messages of presence detection",
		"Never tried with a reader",
	],
	transport: { kind: "serial", baudRate: 115_200 },
	framing: {
		kind: "lengthPrefixed",
		documents: "49",
		answers: "4356",
		rearm: "43000101",
	},
	reads: "documents",
	normaliser: [
		"lineBreaks",
		"controlToLineBreak",
		"dropBlankLines",
		"splitMrz",
		"upperCase",
	],
	startUp: ["43000101"],
	triggers: { read: "490000", continuous: "43000101" },
	binary: false,
} as const satisfies DeviceProfileInput;
