import { z } from "zod";
import { call, notice } from "./define.ts";

export const SerialSettings = z.strictObject({
	kind: z.literal("serial"),
	/** Literal path or port name: `/dev/serial/by-id/...`, `COM3`. */
	path: z.string().min(1).max(512),
	baudRate: z.number().int().min(300).max(921_600).default(9600),
	dataBits: z.union([z.literal(7), z.literal(8)]).default(8),
	parity: z.enum(["none", "even", "odd"]).default("none"),
	stopBits: z.union([z.literal(1), z.literal(2)]).default(1),
});

export const Framing = z.discriminatedUnion("kind", [
	/** Lines ended by CR, LF or CR LF; a whole MRZ or an idle gap ends the document. */
	z.strictObject({
		kind: z.literal("lines"),
		idleGapMs: z.number().int().min(20).max(5000).default(250),
		maximumBytes: z.number().int().min(32).max(65_536).default(4096),
	}),
	/** STX line CR line CR [line CR] ETX. */
	z.strictObject({
		kind: z.literal("stxEtx"),
		idleGapMs: z.number().int().min(20).max(5000).default(1000),
		maximumBytes: z.number().int().min(32).max(65_536).default(4096),
	}),
]);

export const DeviceConfig = z.strictObject({
	deviceId: z.string().min(1).max(40),
	name: z.string().min(1).max(80),
	transport: SerialSettings,
	framing: Framing,
});
export type DeviceConfig = z.output<typeof DeviceConfig>;

export const LinkState = z.enum([
	"closed",
	"opening",
	"ready",
	"busy",
	"lost",
	"waiting",
]);
export type LinkState = z.output<typeof LinkState>;

export const deviceHostCalls = {
	/** Replaces the whole set: devices no longer named are closed. */
	configure: call(
		z.strictObject({ devices: z.array(DeviceConfig).max(32) }),
		z.strictObject({ devices: z.number().int() }),
	),
	close: call(z.strictObject({}), z.strictObject({})),
} as const;

export const deviceHostNotices = {
	/** One whole frame, lines joined by LF, not yet judged. */
	frame: notice(
		z.strictObject({
			deviceId: z.string().max(40),
			text: z.string().max(65_536),
			/** Wall clock of the last byte, milliseconds since 1970, fractional. */
			receivedAtMs: z.number(),
		}),
	),
	/** Bytes that made no document: how many and why, never what they were. */
	noise: notice(
		z.strictObject({
			deviceId: z.string().max(40),
			bytes: z.number().int(),
			/** frame.tooLong · frame.interrupted · frame.outside · frame.idle */
			code: z.string().max(64),
		}),
	),
	link: notice(
		z.strictObject({
			deviceId: z.string().max(40),
			state: LinkState,
			/** link.absent · link.lost · link.locked · link.denied · link.failed */
			code: z.string().max(64).optional(),
			/** When the next attempt to open is due, while waiting. */
			retryInMs: z.number().int().optional(),
		}),
	),
} as const;
