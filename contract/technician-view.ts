import { z } from "zod";
import { phrases } from "./capped.ts";
import { DeskHead, Person } from "./desk-head.ts";
import {
	Counters,
	DeviceIdentity,
	LinkState,
	ProfileMatch,
} from "./device-host.ts";
import { mostAccounts, mostDevices } from "./limits.ts";
import { Remark } from "./phrase.ts";
import { RefusalCount } from "./refusal-count.ts";
import { Sequence } from "./sequence.ts";
import { WedgeLayout } from "./wedge.ts";

const code = z.string().max(64);
const _text = z.string().max(200);
const deviceId = z.string().max(40);
const count = z.number().int().min(0);
const instantMs = z.number();

/** One device of the desk, as its technician sees it. */
export const DeviceCard = z.strictObject({
	deviceId,
	name: z.string().max(80),
	profile: z.string().max(40),
	title: z.string().max(80),
	/** Its port, or the ids by which it is looked for. */
	where: z.string().max(512),
	state: LinkState,
	code: code.optional(),
	/** Kept when the device is well again: what went wrong last. */
	lastError: z.strictObject({ code, atMs: instantMs }).nullable(),
	identity: DeviceIdentity.nullable(),
	counters: Counters.nullable(),
	/** Facts of the profile that nobody has checked on a device. */
	unverified: z.array(z.string().max(300)).max(20),
	triggers: z.array(z.string().max(24)).max(16),
});
export type DeviceCard = z.output<typeof DeviceCard>;

/** One setting that differs: `devices.scanner.transport.path`. */
export const Difference = z.strictObject({
	where: z.string().max(200),
	/** Null: not there. */
	before: z.string().max(600).nullable(),
	after: z.string().max(600).nullable(),
});
export type Difference = z.output<typeof Difference>;
const differences = z.array(Difference).max(500);

export const ConfigView = z.strictObject({
	file: z.string().max(4096),
	/** lastGood: `desk.json` is wrong or gone; defaults: there is no good one. */
	source: z.enum(["file", "lastGood", "defaults"]),
	/** What is wrong in `desk.json`, and where. */
	problems: phrases(20),
	/** What one step back would change; null: there is no step. */
	previous: differences.nullable(),
	/** Twelve digits of this desk's own key, to be compared by a Person. */
	fingerprint: z.string().max(40).nullable(),
	/** Through what a device in keyboard mode is read at this counter; null: none is. */
	wedge: WedgeLayout.nullable(),
});

/** A configuration file that was opened and proved, not yet applied. */
export const ConfigOffer = z.strictObject({
	file: z.string().max(512),
	madeAtMs: instantMs,
	madeAt: z.string().max(60),
	signer: z.string().max(80),
	/** False: the code of the signer must be typed from its own screen or paper. */
	isTrusted: z.boolean(),
	differences,
	/** Ports of the file that this computer does not have. */
	missingPorts: z.array(z.string().max(512)).max(32),
});
export type ConfigOffer = z.output<typeof ConfigOffer>;

/** Three reads of the test card: never the text of what was read. */
export const SelfTest = z.strictObject({
	deviceId,
	wanted: count,
	state: z.enum(["waiting", "passed", "failed"]),
	reads: z
		.array(
			z.strictObject({
				isGood: z.boolean(),
				/** Characters that differ from the card. */
				wrong: count,
				latencyMs: z.number(),
				atMs: instantMs,
			}),
		)
		.max(10),
	noiseBytes: count,
});
export type SelfTest = z.output<typeof SelfTest>;

const SerialTry = z.strictObject({
	baudRate: z.number().int(),
	dataBits: z.union([z.literal(7), z.literal(8)]),
	parity: z.enum(["none", "even", "odd"]),
	/** The start-up commands of the known profiles are sent as well. */
	isWaking: z.boolean(),
});
export type SerialTry = z.output<typeof SerialTry>;

export const WizardView = z.strictObject({
	state: z.enum(["listening", "found"]),
	ports: z
		.array(
			z.strictObject({
				path: z.string().max(512),
				kind: z.enum(["serial", "hid"]),
				state: LinkState,
				code: code.optional(),
				scans: count,
				bytes: count,
			}),
		)
		.max(32),
	serial: SerialTry,
	/** Scans that no profile could read since the settings were changed. */
	unreadable: count,
	/** Settings were changed because the last scan was not readable. */
	hasMovedOn: z.boolean(),
	found: z
		.strictObject({
			path: z.string().max(512),
			kind: z.enum(["serial", "hid"]),
			matches: z
				.array(ProfileMatch.extend({ title: z.string().max(80) }))
				.max(20),
		})
		.nullable(),
});
export type WizardView = z.output<typeof WizardView>;

/** Bytes that were recorded, or opened from a file. */
export const CaptureView = z.strictObject({
	deviceId,
	source: z.enum(["recording", "recorded", "file"]),
	entries: count,
	bytes: count,
	isMasked: z.boolean(),
	isFull: z.boolean(),
});

/** Everything the technician's window shows; no traveller is part of it. */
export const TechnicianView = z.strictObject({
	sequence: Sequence,
	desk: DeskHead.extend({ version: z.string().max(40) }),
	language: z.enum(["id", "en"]),
	technician: Person.nullable(),
	technicians: z.array(Person).max(mostAccounts),
	store: z.strictObject({
		state: z.enum(["opening", "ready", "restarting", "failed"]),
		code: code.optional(),
	}),
	deviceHost: z.enum(["starting", "running", "restarting"]),
	devices: z.array(DeviceCard).max(mostDevices),
	config: ConfigView,
	monitor: z
		.strictObject({
			deviceId,
			/** Null: personal data is masked. */
			revealedFor: z.string().max(200).nullable(),
		})
		.nullable(),
	selfTest: SelfTest.nullable(),
	/** The last finished test of each device. */
	tested: z.array(SelfTest).max(mostDevices),
	wizard: WizardView.nullable(),
	capture: CaptureView.nullable(),
	/** What happened to the window itself. */
	remark: Remark.nullable(),
	/** What process boundaries of this desk refused within a month, the latest first. */
	refusals: z.array(RefusalCount).max(50),
});
export type TechnicianView = z.output<typeof TechnicianView>;

/** A piece of the raw stream; one sign of `text` and one pair of `hex` a byte. */
export const MonitorLine = z.strictObject({
	kind: z.enum(["in", "out", "frame", "noise", "dropped"]),
	/** Masked bytes are `••`. */
	hex: z.string().max(2048),
	/** Control characters as pictures, masked bytes as `•`. */
	text: z.string().max(1024),
	bytes: count,
	code: code.optional(),
	atMs: instantMs,
});
export type MonitorLine = z.output<typeof MonitorLine>;
