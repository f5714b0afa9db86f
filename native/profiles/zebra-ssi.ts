import type { DeviceProfileInput } from "../../contract/device-profile.ts";

export const zebraSsi = {
	id: "zebra-ssi",
	title: "Zebra scanner, SSI packets",
	maker: "Zebra, formerly Symbol and Motorola: scanners in SSI host mode",
	manual:
		"Simple Serial Interface, public descriptions of CMD_ACK, CMD_NAK and DECODE_DATA",
	cable: [
		"RS-232 or USB CDC cable; host type SSI and decode data in packeted format, set by the bar codes of the product reference guide",
		"Software handshaking on: each packet is acknowledged",
	],
	faults: [
		"A packet that was not acknowledged comes again: it is delivered once",
		"A damaged packet is asked for again; without handshaking it is lost",
	],
	unverified: [
		"Whether continuation packets repeat the bar code type (framing.typeInEachPacket)",
		"The names of the bar code types: they are passed on as numbers",
		"The extended length of packets above 255 bytes is not supported",
		"Never tried with a scanner",
	],
	transport: { kind: "serial" },
	framing: { kind: "ssi" },
	reads: "barcodes",
	triggers: { on: "04e40400ff14", off: "04e50400ff13" },
	binary: true,
} as const satisfies DeviceProfileInput;
