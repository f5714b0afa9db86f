import { HeldBytes } from "./held-bytes.ts";
import { NoiseStretch } from "./noise-stretch.ts";
import {
	acknowledgement,
	decodeData,
	isIntact,
	longestPacketBytes,
	mayBePacket,
	resendRequest,
	wireBytes,
} from "./ssi-packet.ts";
import { StreamFramer } from "./stream-framer.ts";

interface SsiSettings {
	readonly acknowledge: boolean;
	readonly typeInEachPacket: boolean;
	readonly idleGapMs: number;
	readonly maximumBytes: number;
}

const retransmitted = 0x01;
const continued = 0x02;

/**
 * Zebra Simple Serial Interface. DECODE_DATA packets become documents, joined
 * while they say that more follows; other packets say nothing. A damaged
 * packet is looked through for the next one byte by byte (at most 257 bytes
 * back) and asked for again. A retransmission of the packet just taken is
 * acknowledged, not delivered twice.
 */
export class SsiFramer extends StreamFramer {
	readonly #settings: SsiSettings;
	readonly #message: HeldBytes;
	/** Wire bytes of the packets whose data the message holds. */
	#messageWire = 0;
	#type = 0;
	/** A message above the maximum, up to its last packet. */
	readonly #tooLong = new NoiseStretch((bytes, code) =>
		this.out.noise(bytes, code),
	);
	#lastGood: Uint8Array | null = null;

	constructor(settings: SsiSettings) {
		super(settings.idleGapMs, longestPacketBytes);
		this.#settings = settings;
		this.#message = new HeldBytes(settings.maximumBytes);
	}

	override get isOpen(): boolean {
		return super.isOpen || this.#messageWire > 0 || this.#tooLong.isOpen;
	}

	override get heldBytes(): number {
		return super.heldBytes + this.#message.length;
	}

	protected override take(byte: number): void {
		this.held.add(byte);
		while (this.held.length > 0) {
			const { held } = this;
			const opcode = held.length > 1 ? held.at(1) : null;
			const source = held.length > 2 ? held.at(2) : null;
			if (!mayBePacket(held.at(0), opcode, source)) {
				this.#spoil("frame.outside");
				continue;
			}
			if (held.length < wireBytes(held.at(0))) return;
			const packet = held.copy(0, wireBytes(held.at(0)));
			if (isIntact(packet)) {
				this.stretch.end();
				held.drop(packet.length);
				this.#takePacket(packet);
			} else this.#spoil("frame.checksum");
		}
	}

	protected override settle(code: "frame.idle" | "frame.interrupted"): void {
		if (this.stretch.isOpen) this.stretch.add(this.held.clear(), code);
		this.stretch.end();
		this.#tooLong.end();
		this.#lastGood = null;
		this.out.noise(this.#clearMessage() + this.held.clear(), code);
	}

	/** The first byte held starts no packet. */
	#spoil(code: "frame.outside" | "frame.checksum"): void {
		if (code === "frame.checksum" && !this.stretch.isOpen)
			this.#reply(resendRequest);
		this.#lastGood = null;
		this.stretch.add(1, code);
		this.held.drop(1);
	}

	#takePacket(packet: Uint8Array): void {
		if (packet[1] !== decodeData) return;
		this.#reply(acknowledgement);
		const status = packet[3] ?? 0;
		const isAgain = (status & retransmitted) !== 0 && this.#isLast(packet);
		this.#lastGood = packet;
		if (isAgain) return;
		if (this.#messageWire === 0) this.#type = packet[4] ?? 0;
		const hasType = this.#messageWire === 0 || this.#settings.typeInEachPacket;
		this.#collect(packet, hasType ? 5 : 4);
		if ((status & continued) !== 0) return;
		this.#finish();
	}

	#collect(packet: Uint8Array, from: number): void {
		if (this.#tooLong.isOpen) {
			this.#tooLong.add(packet.length, "frame.tooLong");
			return;
		}
		this.#messageWire += packet.length;
		for (const byte of packet.subarray(from, packet.length - 2))
			if (!this.#message.add(byte)) {
				this.#tooLong.add(this.#clearMessage(), "frame.tooLong");
				return;
			}
	}

	#finish(): void {
		const type = this.#type.toString(16).padStart(2, "0");
		if (this.#tooLong.isOpen) this.#tooLong.end();
		else if (this.#message.length > 0)
			this.out.frame(this.#message.copy(), this.lastMs, null, `ssi-${type}`);
		this.#clearMessage();
	}

	#clearMessage(): number {
		const bytes = this.#messageWire;
		this.#message.clear();
		this.#messageWire = 0;
		return bytes;
	}

	/** The same packet as before, but for its retransmit bit and so its checksum. */
	#isLast(packet: Uint8Array): boolean {
		const last = this.#lastGood;
		return (
			last !== null &&
			last.length === packet.length &&
			packet
				.subarray(0, packet.length - 2)
				.every(
					(byte, at) =>
						byte === last[at] ||
						(at === 3 && ((byte ^ (last[at] ?? 0)) & ~retransmitted) === 0),
				)
		);
	}

	#reply(bytes: Uint8Array): void {
		if (this.#settings.acknowledge) this.out.reply(bytes);
	}
}
