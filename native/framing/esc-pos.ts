import { StreamFramer } from "./stream-framer.ts";

const XON = 0x11;
const XOFF = 0x13;
const automaticBytes = 4;

/**
 * Answers of an ESC/POS printer. Fixed bits tell them apart: `0xx1xx10` is an
 * answer to DLE EOT, `0xx1xx00` begins four bytes of automatic status, of which
 * the rest are `0xx0xxxx`; alone such a byte is an answer to GS r. XON and XOFF
 * may stand anywhere. A byte that is none of these is `frame.outside`.
 */
export class EscPosFramer extends StreamFramer {
	constructor({ idleGapMs }: { readonly idleGapMs: number }) {
		super(idleGapMs, automaticBytes);
	}

	protected override take(byte: number): void {
		if (byte === XON || byte === XOFF) {
			this.stretch.end();
			this.out.frame(Uint8Array.of(byte), this.lastMs);
			return;
		}
		const isFirst = (byte & 0x93) === 0x10;
		const isAnswer = (byte & 0x93) === 0x12;
		const isRest = (byte & 0x90) === 0;
		if (!isRest) this.dropHeld("frame.interrupted");
		if (!isFirst && !isAnswer && !isRest) {
			this.stretch.add(1, "frame.outside");
			return;
		}
		this.stretch.end();
		if (isFirst || this.held.length > 0) this.held.add(byte);
		else this.out.frame(Uint8Array.of(byte), this.lastMs);
		if (this.held.length < automaticBytes) return;
		this.out.frame(this.held.copy(), this.lastMs);
		this.held.clear();
	}

	protected override settle(code: "frame.idle" | "frame.interrupted"): void {
		this.stretch.end();
		this.dropHeld(code);
	}
}
