import type { DeviceEntry } from "../../contract/device-config.ts";
import type { ReadDocument } from "../../contract/reading-host.ts";
import type { Day } from "../../core/day.ts";

/** Nobody knows what it was: `code` is the remark that says so, and what to do. */
export interface Unread {
	readonly kind: "unread";
	readonly code: "remark.documentUnread" | "remark.documentStops";
}

export type ReadAnswer = ReadDocument | Unread;

/** What came of a frame, where and when. */
export interface Delivered {
	readonly document: ReadAnswer;
	readonly reads: NonNullable<DeviceEntry["reads"]>;
	readonly deviceName: string;
	/** Wall clock of its last byte. */
	readonly receivedAtMs: number;
	/** On which it was read. */
	readonly day: Day;
}
