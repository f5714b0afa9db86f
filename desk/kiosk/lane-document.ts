import { FEWEST_DOCUMENT_CHARACTERS } from "../../core/document/limits.ts";
import type { KioskEvent } from "../../core/kiosk/event.ts";
import type { PackInForce } from "../../core/law/pack.ts";
import { assertNever } from "../../core/result.ts";
import { ulid } from "../counter/ulid.ts";
import type { Delivered } from "../reading/delivered.ts";

type Of<K extends KioskEvent["kind"]> = Extract<KioskEvent, { kind: K }>;

/** When a document came to a lane, and the law of the day on which it was read. */
export interface LaneContext extends PackInForce {
	readonly atMs: number;
	/** For the visit that it may begin. */
	readonly caseNumber: string;
}

/** What a document of one of the lane's devices means to its traveller; null: nothing. */
export function laneDocument(
	{ document, reads, deviceName, receivedAtMs, day }: Delivered,
	{ atMs, pack, packDigest, caseNumber }: LaneContext,
):
	| Of<"documentRead">
	| Of<"documentSpoiled">
	| Of<"codeScanned">
	| Of<"codeSpoiled">
	| null {
	switch (document.kind) {
		case "zone": {
			const reading = {
				inspectionId: ulid(atMs),
				deviceName,
				receivedAtMs,
				day,
				pack,
				packDigest,
				mrz: document.mrz,
				failure: document.failure,
			};
			return { kind: "documentRead", reading, caseNumber, atMs };
		}
		case "companion": {
			const companion = {
				documentId: ulid(atMs),
				deviceName,
				receivedAtMs,
				contentKey: document.contentKey,
				content: document.content,
			};
			return { kind: "codeScanned", companion, caseNumber, atMs };
		}
		case "unreadable":
			return { kind: "codeSpoiled", atMs };
		case "unread":
			return reads === "barcodes"
				? { kind: "codeSpoiled", atMs }
				: { kind: "documentSpoiled", hint: "notRead", caseNumber, atMs };
		case "scrap":
			return null;
		default:
			return assertNever(document);
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
