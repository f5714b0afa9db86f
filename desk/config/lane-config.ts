import { z } from "zod";
import { mostLanes } from "../../contract/limits.ts";
import { KioskLanguageCode } from "../../contract/traveller.ts";

const placeName = z.string().min(1).max(12);

/** A self-service kiosk: its devices, its screen, and where it sends people. */
export const LaneConfig = z.strictObject({
	laneId: z
		.string()
		.max(5)
		.regex(/^[A-Z0-9]+$/, "capital letters and digits"),
	name: z.string().min(1).max(40),
	/** Passport reader and bar code scanner, by their ids. */
	devices: z.array(z.string().max(40)).min(1).max(8),
	/** The device that prints slips. */
	printer: z.string().max(40).optional(),
	/** Without a printer: where slips are kept as PDF. */
	slipFolder: z.string().min(1).max(512).optional(),
	/** As written over the door. */
	gate: placeName,
	counter: placeName,
	/** Spoken to whoever comes next. */
	language: KioskLanguageCode.default("id"),
	/**
	 * Which screen of the computer, from 0. Unless told: the officer has the
	 * first, each lane the next one.
	 */
	display: z.number().int().min(0).max(15).optional(),
	/** Spoken prompts and sounds of the page. */
	speech: z
		.strictObject({
			/**
			 * Where they are heard. `default`: the system's own output, so by others
			 * too. Else how the name of the headset's output reads, or a part of it:
			 * while no such output is there, nothing is spoken aloud.
			 */
			output: z.string().min(1).max(80).default("default"),
		})
		.default({ output: "default" }),
	/** Silence before the time-out is announced, and from then to the end. */
	idleSeconds: z.number().int().min(10).max(300).default(30),
	warningSeconds: z.number().int().min(10).max(120).default(15),
	/**
	 * Share of those who could use the gate that is sent to the counter by
	 * chance: without it a counter would say something about a person.
	 */
	routineShare: z.number().min(0).max(0.5).default(0.03),
});
export type LaneConfig = z.output<typeof LaneConfig>;

/** Lanes of one desk: each device belongs to one lane at most. */
export const Lanes = z.array(LaneConfig).max(mostLanes).default([]);

/** Whether a device or printer is one of a lane's. */
export function isOfLane(
	lanes: readonly LaneConfig[],
	deviceId: string,
): boolean {
	return lanes.some(
		({ devices, printer }) =>
			devices.includes(deviceId) || printer === deviceId,
	);
}

/** What is wrong between lanes and devices: where, and why. */
export function laneFaults(
	lanes: readonly LaneConfig[],
	deviceIds: readonly string[],
): { path: (string | number)[]; message: string }[] {
	const used = new Set<string>();
	const names = new Set<string>();
	const displays = new Set<number>();
	return lanes.flatMap((lane, index) => {
		const printer = lane.printer === undefined ? [] : [lane.printer];
		const wrong = [...lane.devices, ...printer].flatMap((deviceId) => {
			const message = !deviceIds.includes(deviceId)
				? `no device ${deviceId}`
				: used.has(deviceId)
					? `${deviceId} is used twice`
					: null;
			used.add(deviceId);
			return message === null
				? []
				: [{ path: [index, "devices"] as (string | number)[], message }];
		});
		const isTwice = names.has(lane.laneId);
		names.add(lane.laneId);
		if (isTwice) wrong.push({ path: [index, "laneId"], message: "used twice" });
		// Two kiosks that fill one screen hide one another.
		const { display } = lane;
		if (display !== undefined && displays.has(display))
			wrong.push({ path: [index, "display"], message: "used twice" });
		if (display !== undefined) displays.add(display);
		return wrong;
	});
}
