import type { DeviceProfileInput } from "../../contract/device-profile.ts";

export const escposPrinter = {
	id: "escpos-printer",
	title: "Slip printer, ESC/POS",
	maker: "Thermal printers of many makers with the ESC/POS commands",
	manual:
		"Rongta RP325 to RP328 Command Set V1.0 and POS-80 Programmer Manual (public copies): DLE EOT, GS a, GS r, GS v 0, GS V",
	cable: [
		"USB cable in virtual serial (CDC) mode, or RS-232 cable; the printer's self-test page shows its baud rate",
		"Paper of 80 mm has 576 dots; for 58 mm set widthDots to 384",
		"Handshake XON/XOFF where there is a choice; rtscts may be set in transport instead",
	],
	faults: [
		"Paper near end is seen only by printers that have that sensor and have it switched on",
		"What a printer holds when its paper ends comes out after the new roll: it is marked void and cut off, and the slip is printed again whole",
		"A printer that does not answer GS r ends every slip with printer.timedOut",
	],
	unverified: [
		"Baud rate of the factory setting (115200 is taken)",
		"NUL bytes outside a picture are ignored",
		"Every maker stops within a slip at the end of the paper, not at the next cut",
		"Never tried with a printer",
	],
	transport: { kind: "serial", baudRate: 115_200 },
	framing: { kind: "escPos" },
	reads: "nothing",
	printer: {},
	triggers: { testPage: "", selfTest: "1d284102000002" },
	binary: false,
} as const satisfies DeviceProfileInput;
