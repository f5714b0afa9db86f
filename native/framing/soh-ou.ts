import { CR, ETX, SOH, STX } from "./control.ts";
import { StreamFramer } from "./stream-framer.ts";

interface SohOuSettings {
	readonly lengthBytes: number;
	readonly flagBytes: number;
	readonly bcc: "none" | "xor";
	readonly bccFrom: "soh" | "afterSoh" | "afterStx";
	readonly idleGapMs: number;
	readonly maximumBytes: number;
}

const any = -1;

/**
 * `SOH [length] "O" "U" STX [flag] line CR line CR line CR ETX [BCC]`. The
 * length is not used: ETX ends the lines, which never hold a control
 * character but CR. Bytes outside are `frame.outside`, a second SOH ends an
 * unfinished document (`frame.interrupted`), a wrong BCC spoils it
 * (`frame.checksum`).
 */
export class SohOuFramer extends StreamFramer {
	readonly #header: readonly number[];
	readonly #bodyFrom: number;
	readonly #bccFrom: number | null;
	#isBccDue = false;

	constructor(settings: SohOuSettings) {
		const length = Array<number>(settings.lengthBytes).fill(any);
		const header = [SOH, ...length, 0x4f, 0x55, STX];
		const bodyFrom = header.length + settings.flagBytes;
		super(settings.idleGapMs, bodyFrom + settings.maximumBytes + 1);
		this.#header = header;
		this.#bodyFrom = bodyFrom;
		const covered = { soh: 0, afterSoh: 1, afterStx: header.length };
		this.#bccFrom = settings.bcc === "xor" ? covered[settings.bccFrom] : null;
	}

	protected override take(byte: number): void {
		if (this.#isBccDue) this.#check(byte);
		else if (this.held.length < this.#header.length) this.#takeHeader(byte);
		else if (byte === SOH && this.held.length >= this.#bodyFrom) {
			this.dropHeld("frame.interrupted");
			this.held.add(byte);
		} else if (!this.held.add(byte))
			this.stretch.add(this.held.clear() + 1, "frame.tooLong");
		else if (byte === ETX && this.held.length > this.#bodyFrom) {
			if (this.#bccFrom === null) this.#deliver();
			else this.#isBccDue = true;
		}
	}

	protected override settle(code: "frame.idle" | "frame.interrupted"): void {
		this.#isBccDue = false;
		this.stretch.end();
		this.dropHeld(code);
	}

	#takeHeader(byte: number): void {
		const expected = this.#header[this.held.length];
		if (byte === expected || expected === any) {
			this.stretch.end();
			this.held.add(byte);
			return;
		}
		// What looked like a header was none; this byte may start the next one.
		if (this.held.length > 0)
			this.stretch.add(this.held.clear(), "frame.outside");
		if (byte === SOH) {
			this.stretch.end();
			this.held.add(byte);
		} else this.stretch.add(1, "frame.outside");
	}

	#check(bcc: number): void {
		this.#isBccDue = false;
		let sum = 0;
		for (let at = this.#bccFrom ?? 0; at < this.held.length; at += 1)
			sum ^= this.held.at(at);
		if (sum === bcc) this.#deliver();
		else if (bcc === SOH) {
			// Cut short before its BCC: this is the next document already.
			this.dropHeld("frame.checksum");
			this.held.add(SOH);
		} else this.out.noise(this.held.clear() + 1, "frame.checksum");
	}

	#deliver(): void {
		const lines = this.held.copy(this.#bodyFrom, this.held.length - 1);
		if (lines.every((byte) => byte === CR)) this.dropHeld("frame.outside");
		else this.out.frame(lines, this.lastMs);
		this.held.clear();
	}
}
