import type { Framer, FramerOutput, NoiseCode } from "./framer.ts";
import { HeldBytes } from "./held-bytes.ts";
import { NoiseStretch } from "./noise-stretch.ts";
import { Outbox } from "./outbox.ts";

interface HidPosSettings {
	readonly reportId: number;
	readonly idleGapMs: number;
	readonly maximumBytes: number;
}

const reportBytes = 64;
const mostDataBytes = 56;
const bracket = 0x5d;

interface Report {
	readonly aim: string | null;
	readonly data: Uint8Array;
	readonly symbology: number;
	readonly more: boolean;
}

/**
 * One input report: id, length, AIM identifier, 56 bytes of data, maker's
 * symbology, reserved, flags. Some devices put AIM and data one byte later;
 * the bracket shows it. Null: another report, or a length that cannot be.
 */
function readReport(bytes: Uint8Array, reportId: number): Report | null {
	const length = bytes[1] ?? 0;
	if (bytes.length < reportBytes || bytes[0] !== reportId) return null;
	if (length > mostDataBytes) return null;
	const shift = bytes[2] !== bracket && bytes[3] === bracket ? 1 : 0;
	const hasAim = bytes[2 + shift] === bracket;
	const code = [bytes[3 + shift] ?? 0, bytes[4 + shift] ?? 0];
	return {
		aim: hasAim ? String.fromCharCode(...code) : null,
		data: bytes.slice(5 + shift, 5 + shift + length),
		symbology: bytes[61 + shift] ?? 0,
		more: ((bytes[63] ?? 0) & 1) === 1,
	};
}

/**
 * USB HID Point of Sale scanners; each push is one report. Reports of one
 * decode are joined as long as their AIM identifier stays the same: another
 * one shows that the end of the former decode is lost (`frame.interrupted`).
 * Reports of another id or with an impossible length are `frame.report`; they
 * spoil the decode that they came into.
 */
export class HidPosFramer implements Framer {
	readonly #settings: HidPosSettings;
	readonly #held: HeldBytes;
	readonly #out = new Outbox();
	readonly #tooLong = new NoiseStretch((bytes, code) =>
		this.#out.noise(bytes, code),
	);
	/** AIM identifier of the open decode; undefined: none is open. */
	#aim: string | null | undefined;
	#lastMs = 0;

	constructor(settings: HidPosSettings) {
		this.#settings = settings;
		this.#held = new HeldBytes(settings.maximumBytes);
	}

	get isOpen(): boolean {
		return this.#aim !== undefined;
	}

	get heldBytes(): number {
		return this.#held.length;
	}

	push(bytes: Uint8Array, atMs: number): FramerOutput {
		if (this.isOpen && atMs - this.#lastMs >= this.#settings.idleGapMs)
			this.#drop("frame.idle");
		this.#lastMs = atMs;
		const report = readReport(bytes, this.#settings.reportId);
		if (report) this.#take(report);
		else this.#refuse(bytes);
		return this.#out.take();
	}

	idle(): FramerOutput {
		this.#drop("frame.idle");
		return this.#out.take();
	}

	reset(): FramerOutput {
		this.#drop("frame.interrupted");
		return this.#out.take();
	}

	#take({ aim, data, symbology, more }: Report): void {
		if (this.isOpen && aim !== this.#aim) this.#drop("frame.interrupted");
		this.#aim = aim;
		if (this.#tooLong.isOpen) this.#tooLong.add(data.length, "frame.tooLong");
		else if (this.#held.length + data.length > this.#settings.maximumBytes)
			this.#tooLong.add(this.#held.clear() + data.length, "frame.tooLong");
		else for (const byte of data) this.#held.add(byte);
		if (more) return;
		if (!this.#tooLong.isOpen && this.#held.length > 0)
			this.#out.frame(
				this.#held.copy(),
				this.#lastMs,
				aim,
				symbology === 0 ? null : `maker-${symbology}`,
			);
		this.#close();
	}

	#refuse(bytes: Uint8Array): void {
		// A report of another kind says nothing of the decode under way; a
		// damaged one of ours was part of it.
		const isOurs = bytes[0] === this.#settings.reportId;
		if (isOurs) this.#drop("frame.interrupted");
		this.#out.noise(bytes.length, "frame.report");
	}

	#drop(code: NoiseCode): void {
		this.#out.noise(this.#held.clear(), code);
		this.#close();
	}

	#close(): void {
		this.#tooLong.end();
		this.#held.clear();
		this.#aim = undefined;
	}
}
