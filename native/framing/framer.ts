/** Why bytes made no document. */
export type NoiseCode =
	| "frame.tooLong"
	| "frame.interrupted"
	| "frame.outside"
	| "frame.idle";

export interface Frame {
	/** The lines joined by LF, bytes as Latin-1, VT and GS dropped; not judged. */
	readonly text: string;
	/** When the last byte of the frame came, on the clock of `push`. */
	readonly endMs: number;
}

export interface Noise {
	readonly bytes: number;
	readonly code: NoiseCode;
}

export interface FramerOutput {
	readonly frames: readonly Frame[];
	readonly noise: readonly Noise[];
}

/**
 * Cuts a stream of bytes into documents. Pure: no timer, no clock, the same
 * bytes give the same output however they were split. Holds at most the
 * configured maximum, and does a constant amount of work for each byte.
 */
export interface Framer {
	/** True while a document or a stretch of noise is open: then silence counts. */
	readonly isOpen: boolean;
	/** `atMs` is when the bytes came. A gap since the last ones is seen here too. */
	push(bytes: Uint8Array, atMs: number): FramerOutput;
	/** The line was silent for the idle gap: whatever is open ends now. */
	idle(): FramerOutput;
	/** The connection ended: what is held will never be joined to what follows. */
	reset(): FramerOutput;
}
