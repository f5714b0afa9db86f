import { z } from "zod";
import {
	DeviceConfig,
	Framing,
	HidSettings,
	Reads,
	SerialSettings,
} from "./device-config.ts";
import { PrinterSettings } from "./printer-settings.ts";

const sentence = z.string().min(1).max(300);

/**
 * What is known of a family of devices, as data. A fact that nobody has seen
 * on a device or read in a public manual stands in `unverified`.
 */
export const DeviceProfile = z.strictObject({
	id: z
		.string()
		.max(40)
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	title: z.string().min(1).max(80),
	maker: sentence,
	/** Title and edition of what the profile was written from. */
	manual: sentence,
	/** Cable, plug, and the mode to set on the device. */
	cable: z.array(sentence).min(1).max(10),
	faults: z.array(sentence).max(20).default([]),
	unverified: z.array(sentence).max(20).default([]),
	/** A serial port's path is the desk's own. */
	transport: z.discriminatedUnion("kind", [
		SerialSettings.omit({ path: true }),
		HidSettings,
	]),
	framing: Framing,
	reads: Reads,
	normaliser: DeviceConfig.shape.normaliser,
	aim: DeviceConfig.shape.aim,
	startUp: DeviceConfig.shape.startUp,
	triggers: DeviceConfig.shape.triggers,
	/** A slip printer, not a reader. */
	printer: PrinterSettings.optional(),
	/** The bytes of a code come as they are: fit for binary seals. */
	binary: z.boolean(),
});
export type DeviceProfile = z.output<typeof DeviceProfile>;
export type DeviceProfileInput = z.input<typeof DeviceProfile>;
