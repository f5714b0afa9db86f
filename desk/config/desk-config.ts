import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { DeviceEntry } from "../../contract/device-config.ts";
import { mostDevices } from "../../contract/limits.ts";
import { TimeZone } from "../../contract/rule-fields.ts";
import { WedgeLayout } from "../../contract/wedge.ts";
import { stateCode } from "../../core/mrz/states.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { Lanes, laneFaults } from "./lane-config.ts";

/** `desk.json`: what a technician sets for one desk. */
export const DeskConfig = z
	.strictObject({
		/** Where an editor finds the JSON Schema of this file. */
		$schema: z.string().max(200).optional(),
		name: z.string().min(1).max(40).default("1"),
		/** Code of the checkpoint: an airport's IATA code where it has one. */
		place: z.string().min(2).max(8).default("CGK"),
		/** Whose law decides here, as the MRZ prints the state. */
		state: z
			.string()
			.max(3)
			.refine(
				isState,
				"no state: three letters as a passport prints them (ICAO 9303-3 §5)",
			)
			.default("IDN"),
		direction: z.enum(["arrival", "departure"]).default("arrival"),
		timeZone: TimeZone.default("Asia/Jakarta"),
		language: z.enum(["id", "en"]).default("id"),
		devices: z
			.array(DeviceEntry)
			.max(mostDevices)
			.default([])
			.superRefine((devices, context) => {
				const ids = devices.map(({ deviceId }) => deviceId);
				for (const [index, deviceId] of ids.entries())
					if (ids.indexOf(deviceId) < index)
						context.addIssue({
							code: "custom",
							path: [index, "deviceId"],
							message: "used twice",
						});
			}),
		/**
		 * After so many minutes without a key, click or swipe the officer is signed out; absent: 5,
		 * and never where lanes are watched.
		 */
		idleLockMinutes: z.number().int().min(1).max(60).optional(),
		/** A device in keyboard mode is read at this desk; absent: what is typed is not looked at. */
		wedge: z.strictObject({ layout: WedgeLayout }).optional(),
		/** Self-service kiosks that an officer at this desk watches. */
		lanes: Lanes,
	})
	.superRefine(({ lanes, devices }, context) => {
		const ids = devices.map(({ deviceId }) => deviceId);
		for (const { path, message } of laneFaults(lanes, ids))
			context.addIssue({ code: "custom", path: ["lanes", ...path], message });
	});
export type DeskConfig = z.output<typeof DeskConfig>;

/** A state may have its own law here, and so may a union of states. */
function isState(code: string): boolean {
	const kind = stateCode(code)?.kind;
	return kind === "state" || kind === "organisation";
}

/**
 * Reads `desk.json`; a desk without one gets the defaults. Codes:
 * `config.unreadable`, `config.invalid` (detail: which entry, and why).
 */
export function readDeskConfig(path: string): Result<DeskConfig> {
	if (!existsSync(path)) return ok(DeskConfig.parse({}));
	let raw: unknown;
	try {
		raw = JSON.parse(readFileSync(path, "utf8"));
	} catch (error) {
		return fail("config.unreadable", String(error));
	}
	const parsed = DeskConfig.safeParse(raw);
	if (parsed.success) return ok(parsed.data);
	const first = parsed.error.issues[0];
	return fail(
		"config.invalid",
		`${first?.path.join(".") ?? ""}: ${first?.message ?? ""}`,
	);
}

/** Making one takes longer than using it a hundred times. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant at the checkpoint. */
export function dayAt(timeZone: string, atMs: number): string {
	const known = dayFormats.get(timeZone);
	const format =
		known ??
		new Intl.DateTimeFormat("en-CA", {
			timeZone,
			year: "numeric",
			month: "2-digit",
			day: "2-digit",
		});
	if (!known) dayFormats.set(timeZone, format);
	return format.format(atMs);
}

/** The hour of an instant at the checkpoint, 0 to 23. */
export function hourAt(timeZone: string, atMs: number): number {
	const parts = new Intl.DateTimeFormat("en-GB", {
		timeZone,
		hour: "2-digit",
		hourCycle: "h23",
	});
	return Number(parts.format(atMs));
}
