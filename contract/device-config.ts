import { z } from "zod";
import { PrinterSettings } from "./printer-settings.ts";

/** Bytes as lower-case hexadecimal digits. */
function hex(mostBytes: number) {
	return z
		.string()
		.max(mostBytes * 2)
		.regex(/^([0-9a-f]{2})*$/, "an even number of hex digits, lower case");
}
export const Hex = hex(64);

export const SerialSettings = z.strictObject({
	kind: z.literal("serial"),
	/** Literal path or port name: `/dev/serial/by-id/...`, `COM3`. */
	path: z.string().min(1).max(512),
	baudRate: z.number().int().min(300).max(921_600).default(9600),
	dataBits: z.union([z.literal(7), z.literal(8)]).default(8),
	parity: z.enum(["none", "even", "odd"]).default("none"),
	stopBits: z.union([z.literal(1), z.literal(2)]).default(1),
	rtscts: z.boolean().default(false),
});
export type SerialSettings = z.output<typeof SerialSettings>;

const usbId = z.number().int().min(0).max(0xffff);

/** A HID device by what it says of itself; node names change at every replug. */
export const HidSettings = z.strictObject({
	kind: z.literal("hid"),
	vendorIds: z.array(usbId).min(1).max(16),
	productId: usbId.optional(),
	/** Needed where one desk has two devices of a model. */
	serialNumber: z.string().min(1).max(128).optional(),
	/** Of the top-level collection: a scanner may be a keyboard as well. */
	usagePage: usbId.optional(),
	usage: usbId.optional(),
});
export type HidSettings = z.output<typeof HidSettings>;

export const Transport = z.discriminatedUnion("kind", [
	SerialSettings,
	HidSettings,
]);
export type Transport = z.output<typeof Transport>;

const idleGapMs = z.number().int().min(20).max(5000);
const maximumBytes = z.number().int().min(32).max(65_536);

export const Framing = z.discriminatedUnion("kind", [
	/** Lines ended by CR, LF or CR LF; a whole MRZ or an idle gap ends the document. */
	z.strictObject({
		kind: z.literal("lines"),
		idleGapMs: idleGapMs.default(250),
		maximumBytes: maximumBytes.default(4096),
	}),
	/** Silence alone ends a document: scanners without a suffix. */
	z.strictObject({
		kind: z.literal("idleGap"),
		/** Taken off the end where it is there. */
		suffix: hex(8).default(""),
		idleGapMs: idleGapMs.default(60),
		maximumBytes: maximumBytes.default(8192),
	}),
	/** [start] document end. Without a start everything up to the end is a document. */
	z.strictObject({
		kind: z.literal("delimited"),
		start: hex(8).default(""),
		end: hex(8).min(2),
		/** Single bytes that mean nothing between documents: outer start and stop bytes, line ends. */
		between: hex(16).default("0d0a"),
		idleGapMs: idleGapMs.default(1000),
		maximumBytes: maximumBytes.default(4096),
	}),
	/** SOH [length] "O" "U" STX [flag] lines ETX [BCC]. */
	z.strictObject({
		kind: z.literal("sohOu"),
		lengthBytes: z.number().int().min(0).max(2).default(0),
		flagBytes: z.number().int().min(0).max(1).default(0),
		bcc: z.enum(["none", "xor"]).default("none"),
		/** The first byte that the BCC covers; the last one is ETX. */
		bccFrom: z.enum(["soh", "afterSoh", "afterStx"]).default("afterSoh"),
		idleGapMs: idleGapMs.default(1000),
		maximumBytes: maximumBytes.default(1024),
	}),
	/** Letter, length in two bytes, data. */
	z.strictObject({
		kind: z.literal("lengthPrefixed"),
		/** Letters of frames that hold a document, and of those that answer a command. */
		documents: hex(8).min(2),
		answers: hex(8).default(""),
		/** Written after each document, read or spoiled: the device stops reading by itself. */
		rearm: hex(16).default(""),
		idleGapMs: idleGapMs.default(500),
		maximumBytes: maximumBytes.default(1024),
	}),
	/** Zebra Simple Serial Interface packets. */
	z.strictObject({
		kind: z.literal("ssi"),
		/** The scanner waits for CMD_ACK before it goes on. */
		acknowledge: z.boolean().default(true),
		/** Continuation packets start with the bar code type too. */
		typeInEachPacket: z.boolean().default(true),
		idleGapMs: idleGapMs.default(1000),
		maximumBytes: maximumBytes.default(8192),
	}),
	/** USB HID Point of Sale scanner reports of 64 bytes. */
	z.strictObject({
		kind: z.literal("hidPos"),
		reportId: z.number().int().min(1).max(255).default(2),
		idleGapMs: idleGapMs.default(500),
		maximumBytes: maximumBytes.default(8192),
	}),
	/** Answers of a slip printer: no documents ever. */
	z.strictObject({
		kind: z.literal("escPos"),
		idleGapMs: idleGapMs.default(500),
	}),
]);
export type Framing = z.output<typeof Framing>;

/** What makes the text of a frame out of its bytes, one after the other. */
export const NormaliserStep = z.enum([
	/** CR LF and CR become LF. */
	"lineBreaks",
	/** VT, FF, GS, RS and US become LF. */
	"controlToLineBreak",
	/** VT and GS, with which some readers pad, vanish. */
	"dropPadding",
	/** Blank lines vanish: bottom-aligned readers send them for absent lines. */
	"dropBlankLines",
	"underscoreToFiller",
	"upperCase",
	"trimSpaces",
	/** For readers that send the bottom line first. */
	"reverseLines",
	/** 88, 72 or 90 characters in one line become the lines of an MRZ. */
	"splitMrz",
]);
export type NormaliserStep = z.output<typeof NormaliserStep>;

/** What a device is for: only where documents lie is what does not read a misread document. */
export const Reads = z.enum(["documents", "barcodes", "both", "nothing"]);
export type Reads = z.output<typeof Reads>;

/** All that the device host knows of one device: a profile with the desk's own settings. */
export const DeviceConfig = z.strictObject({
	deviceId: z.string().min(1).max(40),
	name: z.string().min(1).max(80),
	profile: z.string().min(1).max(40),
	transport: Transport,
	framing: Framing,
	reads: Reads,
	normaliser: z.array(NormaliserStep).max(16).default([]),
	/** `prefix`: an AIM identifier in front of the data is taken off and told apart. */
	aim: z.enum(["none", "prefix"]).default("none"),
	/** Written after each open. */
	startUp: z.array(Hex).max(8).default([]),
	/** What the technician may send, by name. */
	triggers: z.record(z.string().min(1).max(24), Hex).default({}),
	/** Set: a slip printer. What it sends are answers, never documents. */
	printer: PrinterSettings.optional(),
});
export type DeviceConfig = z.output<typeof DeviceConfig>;

const setting = z.union([
	z.string().max(512),
	z.number(),
	z.boolean(),
	z.array(z.number().int()).max(16),
]);
const overrides = z.record(z.string().max(24), setting);
const settings = overrides.default({});

/** A device in `desk.json`: a profile's id, and what this desk sets otherwise. */
export const DeviceEntry = z.strictObject({
	deviceId: DeviceConfig.shape.deviceId,
	name: DeviceConfig.shape.name,
	profile: DeviceConfig.shape.profile,
	/** Over the profile's own: `path` for serial, `serialNumber` for HID. */
	transport: settings,
	framing: settings,
	reads: Reads.exclude(["nothing"]).optional(),
	normaliser: z.array(NormaliserStep).max(16).optional(),
	startUp: z.array(Hex).max(8).optional(),
	/** Over the profile's own: `widthDots`, `cut`. */
	printer: overrides.optional(),
});
export type DeviceEntry = z.output<typeof DeviceEntry>;
