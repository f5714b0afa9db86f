import type { Day } from "../../core/day.ts";
import { FEWEST_DOCUMENT_CHARACTERS } from "../../core/document/recognise.ts";
import type { KioskEvent } from "../../core/kiosk/event.ts";
import type { PackInForce } from "../../core/law/pack.ts";
import { assertNever } from "../../core/result.ts";
import {
	contentKey,
	type Frame,
	type FrameSources,
	readFrame,
} from "../counter/read-frame.ts";
import { ulid } from "../counter/ulid.ts";

type Of<K extends KioskEvent["kind"]> = Extract<KioskEvent, { kind: K }>;

/** Where and when a frame came to a lane, and the law of that day. */
export interface FrameContext extends PackInForce {
	readonly deviceName: string;
	readonly receivedAtMs: number;
	readonly atMs: number;
	readonly day: Day;
	/** For the visit that it may begin. */
	readonly caseNumber: string;
}

/** What a frame of one of the lane's devices means to its traveller; null: nothing. */
export function laneFrame(
	frame: Frame,
	sources: FrameSources,
	context: FrameContext,
): Of<"documentRead"> | Of<"codeScanned"> | Of<"codeSpoiled"> | null {
	const { deviceName, receivedAtMs, atMs, day, caseNumber } = context;
	const { pack, packDigest } = context;
	const read = readFrame(frame, sources, day);
	switch (read.kind) {
		case "zone": {
			const reading = {
				inspectionId: ulid(atMs),
				deviceName,
				receivedAtMs,
				day,
				pack,
				packDigest,
				mrz: read.mrz,
				failure: read.failure,
			};
			return { kind: "documentRead", reading, caseNumber, atMs };
		}
		case "companion": {
			const companion = {
				documentId: ulid(atMs),
				deviceName,
				receivedAtMs,
				contentKey: contentKey(frame.bytes),
				content: read.content,
			};
			return { kind: "codeScanned", companion, caseNumber, atMs };
		}
		case "unreadable":
			return { kind: "codeSpoiled", atMs };
		case "scrap":
			return null;
		default:
			return assertNever(read);
	}
}

/** What bytes that made no document mean; null: nothing to a traveller. */
export function laneNoise(
	bytes: number,
	caseNumber: string,
	atMs: number,
): Of<"documentSpoiled"> | null {
	return bytes < FEWEST_DOCUMENT_CHARACTERS
		? null
		: { kind: "documentSpoiled", hint: "tooShort", caseNumber, atMs };
}
