/** Why bytes made no document. */
export type NoiseCode =
	| "frame.tooLong"
	| "frame.interrupted"
	| "frame.outside"
	| "frame.idle"
	| "frame.checksum"
	| "frame.report";

export interface Frame {
	/** The document's own bytes, without the framing; not judged. */
	readonly bytes: Uint8Array;
	/** AIM identifier without its bracket, where the framing carries one. */
	readonly aim: string | null;
	/** The maker's own number of the symbology. */
	readonly symbology: string | null;
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
	/** Bytes for the device: acknowledgements, re-arming. */
	readonly replies: readonly Uint8Array[];
}

/**
 * Cuts a stream of bytes into documents. Pure: no timer, no clock, the same
 * bytes give the same output however they were split. Holds at most the
 * configured maximum and its own envelope, and does a bounded amount of work
 * for each byte.
 */
export interface Framer {
	/** True while a document or a stretch of noise is open: then silence counts. */
	readonly isOpen: boolean;
	/** Bytes kept for a document that has not ended. */
	readonly heldBytes: number;
	/** `atMs` is when the bytes came. A gap since the last ones is seen here too. */
	push(bytes: Uint8Array, atMs: number): FramerOutput;
	/** The line was silent for the idle gap: whatever is open ends now. */
	idle(): FramerOutput;
	/** The connection ended: what is held will never be joined to what follows. */
	reset(): FramerOutput;
}
