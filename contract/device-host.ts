import { z } from "zod";
import { mostHeightDots, mostWidthDots } from "../core/slip/raster.ts";
import { call, notice } from "./define.ts";
import { DeviceEntry, Reads } from "./device-config.ts";
import { DeviceProfile } from "./device-profile.ts";
import { mostDevices } from "./limits.ts";

export const LinkState = z.enum([
	"closed",
	"opening",
	"ready",
	"busy",
	"lost",
	"waiting",
]);
export type LinkState = z.output<typeof LinkState>;

const deviceId = z.string().max(40);
const code = z.string().max(64);
const count = z.number().int().min(0);
const said = z.string().max(256);
const usbId = z.number().int().min(0).max(0xffff);

/** What the operating system and the device say of what was opened. */
export const DeviceIdentity = z.strictObject({
	path: z.string().max(512),
	vendorId: usbId.optional(),
	productId: usbId.optional(),
	serialNumber: said.optional(),
	manufacturer: said.optional(),
	product: said.optional(),
});
export type DeviceIdentity = z.output<typeof DeviceIdentity>;

export const Counters = z.strictObject({
	frames: count,
	noiseBytes: count,
	/** The most that was ever kept for one document. */
	mostHeldBytes: count,
	/** Good opens after the first one. */
	reconnects: count,
	/** From the last byte of the last frame to its notice. */
	lastLatencyMs: z.number().nullable(),
});
export type Counters = z.output<typeof Counters>;

/** A device that could be set up, and the profiles that fit it. */
export const Suggestion = DeviceIdentity.extend({
	kind: z.enum(["serial", "hid"]),
	usagePage: usbId.optional(),
	usage: usbId.optional(),
	profiles: z.array(z.string().max(40)).max(40),
});
export type Suggestion = z.output<typeof Suggestion>;

/** A profile that reads a known text, with what a desk would set over its framing. */
export const ProfileMatch = z.strictObject({
	profile: z.string().max(40),
	framing: DeviceEntry.shape.framing,
	/** Captures that gave the text, and bytes that made no document. */
	reads: count,
	noiseBytes: count,
});
export type ProfileMatch = z.output<typeof ProfileMatch>;

/** What a device's framer made of captured bytes. */
export const Replayed = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("frame"),
		bytes: count,
		text: z.string().max(65_536),
		aim: z.string().max(2).nullable(),
	}),
	z.strictObject({ kind: z.literal("noise"), bytes: count, code }),
]);
export type Replayed = z.output<typeof Replayed>;

/** How a slip printer fares. `silent`: its port is open, but nobody answers. */
export const PrinterState = z.enum([
	"ready",
	"paperLow",
	"paperOut",
	"coverOpen",
	"fault",
	"silent",
	"gone",
]);
export type PrinterState = z.output<typeof PrinterState>;

const mostRasterBytes = (mostWidthDots / 8) * mostHeightDots;

/** Bytes as a device sent them, in the pieces in which they came. */
const piece = z
	.string()
	.max(16_384)
	.regex(/^([0-9a-f]{2})*$/);

/** A monitor notice holds at most so many bytes; longer pieces are several. */
export const mostMonitorBytes = 1024;

export const deviceHostCalls = {
	/**
	 * Replaces the whole set: devices no longer named are closed. One whose
	 * profile or settings are wrong is told of by `link` (`profile.unknown`,
	 * `profile.override`) and leaves the others alone. Fails with
	 * `device.duplicate`.
	 */
	configure: call(
		z.strictObject({ devices: z.array(DeviceEntry).max(mostDevices) }),
		z.strictObject({ devices: z.number().int() }),
	),
	close: call(z.strictObject({}), z.strictObject({})),
	/** Fails with `device.unknown`. Ends by itself after ten minutes. */
	monitor: call(
		z.strictObject({ deviceId, on: z.boolean() }),
		z.strictObject({}),
	),
	/** Sends a command that the profile names: `device.unknown`, `device.noTrigger`, `link.closed`. */
	trigger: call(
		z.strictObject({ deviceId, command: z.string().max(24) }),
		z.strictObject({}),
	),
	/**
	 * Prints a picture (1 is black, the leftmost dot the highest bit) and cuts it
	 * off; answers when it came out whole. Where paper or cable are away they are
	 * waited for, what lies there is marked void, and the slip begins again.
	 * `device.unknown`, `printer.none` (it is no printer), `printer.busy`,
	 * `raster.size`; given up: `printer.paperOut`, `.coverOpen`, `.fault`,
	 * `.gone`, `.timedOut`.
	 */
	print: call(
		z.strictObject({
			deviceId,
			widthDots: z.number().int().min(8).max(mostWidthDots),
			heightDots: z.number().int().min(1).max(mostHeightDots),
			/** Base64. */
			bits: z.string().max(4 * Math.ceil(mostRasterBytes / 3)),
			patienceMs: z.number().int().min(0).max(120_000),
			/** A former slip may hang in the printer: it is marked void first. */
			isInterrupted: z.boolean(),
		}),
		z.strictObject({}),
	),
	/** Ports and HID devices there are; an answer may be three seconds old. */
	list: call(z.strictObject({}), z.array(Suggestion).max(512)),
	profiles: call(z.strictObject({}), z.array(DeviceProfile).max(100)),
	/** Which profiles read this text from these scans, the likeliest first. */
	infer: call(
		z.strictObject({
			kind: z.enum(["serial", "hid"]),
			scans: z.array(z.array(piece).min(1).max(256)).min(1).max(5),
			lines: z.array(z.string().min(1).max(512)).min(1).max(3),
		}),
		z.array(ProfileMatch).max(20),
	),
	/** `profile.unknown`, `profile.override`. */
	replay: call(
		z.strictObject({
			device: DeviceEntry,
			pieces: z
				.array(z.strictObject({ hex: piece, atMs: z.number() }))
				.max(4096),
		}),
		z.array(Replayed).max(8192),
	),
} as const;

export const deviceHostNotices = {
	/** One whole frame, not yet judged. */
	frame: notice(
		z.strictObject({
			deviceId,
			/** Latin-1, normalised as the profile says; lines joined by LF. */
			text: z.string().max(65_536),
			/** The data as the code or the reader had it, base64. */
			bytes: z.string().max(87_384),
			/** AIM identifier without its bracket: `Q1`. */
			aim: z.string().max(2).nullable(),
			/** By the AIM identifier, or the maker's own number. */
			symbology: z.string().max(32).nullable(),
			/** What it came from, as far as the device or the code itself tells. */
			reads: Reads.exclude(["nothing"]),
			/** Wall clock of the last byte, milliseconds since 1970, fractional. */
			receivedAtMs: z.number(),
		}),
	),
	/** Bytes that made no document: how many and why, never what they were. */
	noise: notice(
		z.strictObject({
			deviceId,
			bytes: z.number().int(),
			/** frame.tooLong · interrupted · outside · idle · checksum · report */
			code,
		}),
	),
	link: notice(
		z.strictObject({
			deviceId,
			state: LinkState,
			/** link.absent · lost · locked · denied · failed; profile.unknown · override */
			code: code.optional(),
			/** When the next attempt to open is due, while waiting. */
			retryInMs: z.number().int().optional(),
		}),
	),
	/** How a slip printer fares, at every change. */
	printer: notice(z.strictObject({ deviceId, state: PrinterState })),
	/** What was opened; said before the link is ready. */
	opened: notice(z.strictObject({ deviceId, identity: DeviceIdentity })),
	/** At most once a second for a device. */
	counters: notice(Counters.extend({ deviceId })),
	/** The raw stream of one device, only while asked for: it holds personal data. */
	monitor: notice(
		z.strictObject({
			deviceId,
			/** `frame` and `noise` mark what ended with the bytes before. */
			kind: z.enum(["in", "out", "frame", "noise", "dropped"]),
			hex: z.string().max(mostMonitorBytes * 2),
			bytes: count,
			code: code.optional(),
			atMs: z.number(),
		}),
	),
} as const;
