import { bytesOfHex } from "../../core/bytes/hex.ts";
import { StreamFramer } from "./stream-framer.ts";

interface LengthPrefixedSettings {
	/** Hex: letters of frames that hold a document, and of those that answer. */
	readonly documents: string;
	readonly answers: string;
	/** Hex: written after each document, read or spoiled. */
	readonly rearm: string;
	readonly idleGapMs: number;
	readonly maximumBytes: number;
}

const headerBytes = 3;

/**
 * `letter, length high, length low, data`. Answers and empty documents say
 * nothing. There is no start mark, so after an unknown letter
 * (`frame.outside`) or a length above the maximum (`frame.tooLong`) only
 * silence is a boundary again. The device stops reading after each document;
 * the re-arm command follows a spoiled one as well, or it would stay deaf.
 */
export class LengthPrefixedFramer extends StreamFramer {
	readonly #documents: Uint8Array;
	readonly #answers: Uint8Array;
	readonly #rearm: Uint8Array;
	readonly #maximumBytes: number;

	constructor(settings: LengthPrefixedSettings) {
		super(settings.idleGapMs, headerBytes + settings.maximumBytes);
		this.#documents = bytesOfHex(settings.documents);
		this.#answers = bytesOfHex(settings.answers);
		this.#rearm = bytesOfHex(settings.rearm);
		this.#maximumBytes = settings.maximumBytes;
	}

	protected override take(byte: number): void {
		const isLost =
			this.stretch.isOpen || (this.held.length === 0 && !this.#isLetter(byte));
		if (isLost) {
			this.stretch.add(1, "frame.outside");
			return;
		}
		this.held.add(byte);
		if (this.held.length < headerBytes) return;
		const length = this.held.at(1) * 256 + this.held.at(2);
		if (length > this.#maximumBytes)
			this.stretch.add(this.held.clear(), "frame.tooLong");
		else if (this.held.length === headerBytes + length) this.#deliver();
	}

	protected override settle(code: "frame.idle" | "frame.interrupted"): void {
		if (!this.isOpen) return;
		this.stretch.end();
		this.dropHeld(code);
		this.out.reply(this.#rearm);
	}

	#isLetter(byte: number): boolean {
		return this.#documents.includes(byte) || this.#answers.includes(byte);
	}

	#deliver(): void {
		const isDocument = this.#documents.includes(this.held.at(0));
		const bytes = this.held.copy(headerBytes);
		this.held.clear();
		if (!isDocument || bytes.length === 0) return;
		this.out.frame(bytes, this.lastMs);
		this.out.reply(this.#rearm);
	}
}
