import { z } from "zod";
import { accessCalls } from "./access-calls.ts";
import { call, notice } from "./define.ts";
import { Replayed, Suggestion } from "./device-host.ts";
import { ConfigOffer, MonitorLine, TechnicianView } from "./technician-view.ts";
import { WedgeLayout } from "./wedge.ts";

const deviceId = z.string().max(40);
const nothing = z.strictObject({});
const saved = z.strictObject({ file: z.string().max(4096) });

/** What the technician's window may ask; all but the first four: `technician.signedOut`. */
export const technicianCalls = {
	view: call(nothing, TechnicianView),
	...accessCalls,
	/** Null: no device is watched. device.unknown */
	watch: call(z.strictObject({ deviceId: deviceId.nullable() }), nothing),
	/** Null: mask again. The reason goes to the journal first: technician.reasonMissing · store.* */
	reveal: call(
		z.strictObject({ reason: z.string().max(200).nullable() }),
		nothing,
	),
	/** device.unknown · device.noTrigger · link.closed */
	trigger: call(
		z.strictObject({ deviceId, command: z.string().max(24) }),
		nothing,
	),
	/** Null: stop. */
	selfTest: call(z.strictObject({ deviceId: deviceId.nullable() }), nothing),
	ports: call(nothing, z.array(Suggestion).max(512)),
	/** wizard.noPort */
	wizardStart: call(
		z.strictObject({
			paths: z.array(z.string().min(1).max(512)).max(12),
			/** Null: the test card. */
			knownText: z.string().min(4).max(512).nullable(),
		}),
		nothing,
	),
	/** The next serial settings; `isWaking`: the same with start-up commands. */
	wizardNext: call(z.strictObject({ isWaking: z.boolean() }), nothing),
	wizardStop: call(nothing, nothing),
	/** Sets the device up. wizard.nothingFound · config.* */
	wizardAccept: call(
		z.strictObject({
			match: z.number().int().min(0).max(19),
			name: z.string().min(1).max(80),
		}),
		z.strictObject({ deviceId }),
	),
	/** device.unknown · config.* */
	removeDevice: call(z.strictObject({ deviceId }), nothing),
	/** Null: stop. device.unknown */
	record: call(z.strictObject({ deviceId: deviceId.nullable() }), nothing),
	/** Masked. capture.none · file.cancelled · file.failed */
	saveCapture: call(nothing, saved),
	/** file.cancelled · file.failed · capture.format */
	openCapture: call(nothing, nothing),
	/** Through the framer of a device of this desk; texts are masked. */
	replay: call(z.strictObject({ deviceId }), z.array(Replayed).max(8192)),
	/** key.* · file.cancelled · file.failed */
	exportConfig: call(nothing, saved),
	/** file.cancelled · file.failed · clone.format · clone.signature */
	openConfig: call(nothing, ConfigOffer),
	/**
	 * `compareCode` where the signer is not trusted yet. clone.nothing ·
	 * clone.code · config.*
	 */
	applyConfig: call(
		z.strictObject({
			keepName: z.boolean(),
			keepPorts: z.boolean(),
			compareCode: z.string().max(40).optional(),
		}),
		nothing,
	),
	/** Null: what is typed at the counter is not read. config.* */
	setWedge: call(z.strictObject({ layout: WedgeLayout.nullable() }), nothing),
	/** config.noPrevious · config.* */
	rollBack: call(nothing, nothing),
	/** Writes the last good configuration over a wrong file. config.* */
	restore: call(nothing, nothing),
	/** The report as PDF. file.cancelled · file.failed */
	saveReport: call(nothing, saved),
} as const;

export const technicianNotices = {
	view: notice(TechnicianView),
	monitor: notice(MonitorLine),
} as const;
