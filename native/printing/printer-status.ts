import type { Question } from "./commands.ts";

/** What a printer says of itself. */
export interface PrinterStatus {
	readonly isCoverOpen: boolean;
	readonly paper: "ok" | "low" | "out";
	/** The cutter jams, the head is too hot, or worse. */
	readonly hasFault: boolean;
}

/** A frame of `EscPosFramer`, told apart. */
export type Answer =
	/** To DLE EOT: which question it was is known to who asked. */
	| { readonly kind: "realTime"; readonly byte: number }
	/** To GS r: everything before it was printed. */
	| { readonly kind: "inTurn" }
	| { readonly kind: "automatic"; readonly status: PrinterStatus }
	/** XOFF and XON. */
	| { readonly kind: "hold"; readonly isHeld: boolean };

const coverOpen = 0x04;
const stoppedByPaper = 0x20;
/** Recoverable, cutter, beyond recovery, recovers by itself. */
const faults = 0x6c;

function paperOf(isOut: boolean, isLow: boolean): PrinterStatus["paper"] {
	if (isOut) return "out";
	return isLow ? "low" : "ok";
}

/** Null: no frame of a printer. */
export function readAnswer(frame: Uint8Array): Answer | null {
	const [first = 0, second = 0, third = 0] = frame;
	if (frame.length === 4)
		return {
			kind: "automatic",
			status: {
				isCoverOpen: (first & 0x20) !== 0,
				paper: paperOf((third & 0x0c) !== 0, (third & 0x03) !== 0),
				hasFault: (second & faults) !== 0,
			},
		};
	if (frame.length !== 1) return null;
	if (first === 0x11 || first === 0x13)
		return { kind: "hold", isHeld: first === 0x13 };
	return (first & 0x10) === 0
		? { kind: "inTurn" }
		: { kind: "realTime", byte: first };
}

/** Status with the answer to one question in it. */
export function withAnswer(
	before: PrinterStatus,
	question: Question,
	byte: number,
): PrinterStatus {
	switch (question) {
		case 2:
			return {
				...before,
				isCoverOpen: (byte & coverOpen) !== 0,
				paper: (byte & stoppedByPaper) === 0 ? "ok" : "out",
			};
		case 3:
			return { ...before, hasFault: (byte & faults) !== 0 };
		case 4:
			return {
				...before,
				// A stop for want of paper outlasts the sensor until the roll is fed.
				paper:
					before.paper === "out"
						? "out"
						: paperOf((byte & 0x60) !== 0, (byte & 0x0c) !== 0),
			};
	}
}

/** Why nothing can be printed now, or null. */
export function stopOf(
	status: PrinterStatus,
): "coverOpen" | "paperOut" | "fault" | null {
	if (status.isCoverOpen) return "coverOpen";
	if (status.paper === "out") return "paperOut";
	return status.hasFault ? "fault" : null;
}
