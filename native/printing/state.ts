import type { PrinterState as Condition } from "../../contract/device-host.ts";
import type { Question } from "./commands.ts";
import { type PrinterStatus, stopOf } from "./printer-status.ts";

/** How a job ended; `printed` means cut off whole. */
export type JobEnd =
	| "printed"
	| "paperOut"
	| "coverOpen"
	| "fault"
	| "gone"
	| "timedOut"
	| "busy";

export interface Job {
	/** `clearing` marks and cuts off what an interrupted job left. */
	readonly kind: "slip" | "clearing";
	readonly phase: /** Nothing was written; the status is asked for. */
		| "asking"
		| "sending"
		/** Paper, cover or cable are waited for. */
		| "paused"
		/** It goes on: what the printer still held comes out first. */
		| "draining"
		/** All of it is out; what became of the paper? */
		| "ending";
	/** Complete commands of the slip itself, the cut last. */
	readonly slip: readonly Uint8Array[];
	/** What is being sent: the slip, behind what clears the paper where needed. */
	readonly units: readonly Uint8Array[];
	readonly sent: number;
	/** Units that the printer says it has printed. */
	readonly printed: number;
	/** When this phase began or last moved. */
	readonly movedAtMs: number;
	readonly endsAtMs: number;
}

export interface Printer {
	/** The port is open; whether a printer is at its end is another matter. */
	readonly isOpen: boolean;
	/** Null: it has not answered. */
	readonly status: PrinterStatus | null;
	readonly statusAtMs: number;
	/** A real-time question without an answer yet; one at a time, for answers do not name theirs. */
	readonly open: { readonly question: Question; readonly atMs: number } | null;
	/** Answers of the round under way. */
	readonly found: PrinterStatus | null;
	readonly nextRoundAtMs: number;
	/** A question stayed without an answer. */
	readonly isSilent: boolean;
	/** XOFF: its buffer is full. */
	readonly isHeld: boolean;
	/** Commands of a job that was given up, of which it is not known that they were carried out. */
	readonly owed: number;
	/** A piece of a slip may hang in the printer. */
	readonly isUnclean: boolean;
	readonly job: Job | null;
}

export type PrinterEffect =
	| { readonly kind: "write"; readonly bytes: Uint8Array }
	| { readonly kind: "told"; readonly state: Condition }
	| { readonly kind: "ended"; readonly end: JobEnd };

export const absentPrinter: Printer = {
	isOpen: false,
	status: null,
	statusAtMs: 0,
	open: null,
	found: null,
	nextRoundAtMs: 0,
	isSilent: false,
	isHeld: false,
	owed: 0,
	isUnclean: false,
	job: null,
};

/** What is told of it; null: it was only just opened. */
export function conditionOf(printer: Printer): Condition | null {
	const { isOpen, status, isSilent } = printer;
	if (!isOpen) return "gone";
	if (isSilent) return "silent";
	if (status === null) return null;
	return stopOf(status) ?? (status.paper === "low" ? "paperLow" : "ready");
}

/** Why a job cannot go on now, or null. */
export function hindranceOf(printer: Printer): JobEnd | null {
	if (!printer.isOpen) return "gone";
	if (printer.isSilent || printer.status === null) return "timedOut";
	return stopOf(printer.status);
}
