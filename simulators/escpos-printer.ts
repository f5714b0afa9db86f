import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { nextCommand, type PrinterCommand } from "./escpos-parser.ts";
import type { Paper } from "./paper.ts";

export interface SimulatedPrinterOptions {
	readonly widthDots?: number;
	/** Rows a millisecond: 2 is 250 mm a second. */
	readonly rowsPerMs?: number;
	/** What it holds before bytes are lost. */
	readonly bufferBytes?: number;
	/** Sends XOFF when the buffer is nearly full. */
	readonly isPolite?: boolean;
}

const tickMs = 2;

/**
 * An ESC/POS printer at the device's end of a pseudo-terminal: a small buffer,
 * a roll that can end, a cover, a power switch.
 */
export class SimulatedPrinter {
	readonly #devicePath: string;
	readonly #widthDots: number;
	readonly #rowsPerMs: number;
	readonly #bufferBytes: number;
	readonly #isPolite: boolean;
	readonly pieces: Paper[] = [];
	/** Bytes that a real printer would have printed as letters, or lost. */
	readonly garbage: number[] = [];
	lostBytes = 0;
	mostHeldBytes = 0;
	#rows: Uint8Array[] = [];
	#paperRows = Number.POSITIVE_INFINITY;
	#isLow = false;
	#isCoverOpen = false;
	#hasFault = false;
	#isOn = true;
	#isHolding = false;
	#automatic = 0;
	#told = "";
	#held = new Uint8Array();
	#realTime: number[] = [];
	/** What is left of a picture on its way, and how many rows it may print. */
	#picture: { rowBytes: number; data: Uint8Array; at: number } | null = null;
	#rowsDue = 0;
	#device: FileHandle | null = null;
	#isClosed = false;
	#running: Promise<void> | null = null;

	constructor(devicePath: string, options: SimulatedPrinterOptions = {}) {
		this.#devicePath = devicePath;
		this.#widthDots = options.widthDots ?? 576;
		this.#rowsPerMs = options.rowsPerMs ?? 20;
		this.#bufferBytes = options.bufferBytes ?? 4096;
		this.#isPolite = options.isPolite ?? false;
	}

	/** What has come out and is not yet cut off. */
	get uncutRows(): number {
		return this.#rows.length;
	}

	start(): void {
		this.#running ??= this.#run();
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		await this.#running;
	}

	/** The roll ends after so many more rows. */
	endPaperAfter(rows: number): void {
		this.#paperRows = rows;
	}

	/** A new roll: what hung out of the old one is torn off. */
	loadPaper(): void {
		this.#endPiece("torn");
		this.#paperRows = Number.POSITIVE_INFINITY;
		this.#isLow = false;
	}

	set isPaperLow(isLow: boolean) {
		this.#isLow = isLow;
	}

	set isCoverOpen(isOpen: boolean) {
		this.#isCoverOpen = isOpen;
	}

	set hasFault(hasFault: boolean) {
		this.#hasFault = hasFault;
	}

	/** Without power it is silent and forgets what it held. */
	set isOn(isOn: boolean) {
		this.#isOn = isOn;
		this.#held = new Uint8Array();
		this.#picture = null;
		this.#automatic = 0;
		this.#realTime = [];
	}

	get #isStopped(): boolean {
		return this.#isCoverOpen || this.#hasFault || this.#paperRows <= 0;
	}

	async #run(): Promise<void> {
		const buffer = Buffer.alloc(4096);
		while (!this.#isClosed) {
			try {
				this.#device ??= await open(
					this.#devicePath,
					constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK,
				);
				const { bytesRead } = await this.#device.read(buffer);
				// Nobody at the other end: the cable was pulled.
				if (bytesRead === 0) throw new Error("hung up");
				await this.#receive(Uint8Array.from(buffer.subarray(0, bytesRead)));
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code !== "EAGAIN") {
					await this.#device?.close().catch(() => {});
					this.#device = null;
				}
				await pause(tickMs);
			}
			await this.#work();
		}
		await this.#device?.close().catch(() => {});
	}

	async #receive(bytes: Uint8Array): Promise<void> {
		if (!this.#isOn) return;
		for (const byte of bytes) {
			this.#realTime = [...this.#realTime, byte].slice(-3);
			const [dle, eot, question = 0] = this.#realTime;
			if (dle === 0x10 && eot === 0x04 && question >= 1 && question <= 4)
				await this.#send(this.#answerTo(question));
		}
		const room = this.#bufferBytes - this.#held.length;
		this.lostBytes += Math.max(0, bytes.length - room);
		const kept = bytes.subarray(0, Math.max(0, room));
		this.#held = Uint8Array.from([...this.#held, ...kept]);
		this.mostHeldBytes = Math.max(this.mostHeldBytes, this.#held.length);
		if (!this.#isPolite || this.#isHolding) return;
		if (this.#held.length < this.#bufferBytes / 2) return;
		this.#isHolding = true;
		await this.#send([0x13]);
	}

	async #work(): Promise<void> {
		if (!this.#isOn) return;
		await this.#tellChange();
		this.#rowsDue = this.#rowsPerMs * tickMs;
		while (!this.#isStopped && this.#rowsDue > 0) {
			if (this.#picture) this.#printRow(this.#picture);
			else {
				const next = nextCommand(this.#held);
				if (next === null) break;
				this.#held = this.#held.slice(next.used);
				if (next.command) await this.#carryOut(next.command);
			}
		}
		await this.#tellChange();
		if (this.#isHolding && this.#held.length < this.#bufferBytes / 4) {
			this.#isHolding = false;
			await this.#send([0x11]);
		}
	}

	#feed(row: Uint8Array): void {
		const wide = new Uint8Array(this.#widthDots / 8);
		wide.set(row.subarray(0, wide.length));
		this.#rows.push(wide);
		this.#paperRows -= 1;
		this.#rowsDue -= 1;
	}

	#printRow(picture: { rowBytes: number; data: Uint8Array; at: number }): void {
		const { rowBytes, data, at } = picture;
		this.#feed(data.subarray(at, at + rowBytes));
		picture.at += rowBytes;
		if (picture.at >= data.length) this.#picture = null;
	}

	async #carryOut(command: PrinterCommand): Promise<void> {
		switch (command.kind) {
			case "raster":
				if (command.data.length > 0) this.#picture = { ...command, at: 0 };
				break;
			case "cut":
				this.#endPiece("cut");
				break;
			case "feed":
				for (let row = 0; row < command.rows; row += 1)
					this.#feed(new Uint8Array());
				break;
			case "initialise":
				this.#automatic = 0;
				break;
			case "automaticStatus":
				this.#automatic = command.mask;
				this.#told = "";
				break;
			case "statusInTurn":
				await this.#send([this.#isLow ? 0x03 : 0]);
				break;
			case "selfTest":
				this.#feed(new Uint8Array(this.#widthDots / 8).fill(0xaa));
				this.#endPiece("cut");
				break;
			case "text":
				this.garbage.push(command.byte);
				break;
		}
	}

	#endPiece(end: Paper["end"]): void {
		if (this.#rows.length > 0)
			this.pieces.push({ widthDots: this.#widthDots, rows: this.#rows, end });
		this.#rows = [];
	}

	#answerTo(question: number): number[] {
		const isOut = this.#paperRows <= 0;
		const bits = [
			0,
			this.#isStopped ? 0x08 : 0,
			(this.#isCoverOpen ? 0x04 : 0) | (isOut ? 0x20 : 0),
			this.#hasFault ? 0x08 : 0,
			(this.#isLow ? 0x0c : 0) | (isOut ? 0x60 : 0),
		];
		return [0x12 | (bits[question] ?? 0)];
	}

	/** GS a: four bytes at every change. */
	async #tellChange(): Promise<void> {
		if (this.#automatic === 0) return;
		const isOut = this.#paperRows <= 0;
		const status = [
			0x10 | (this.#isStopped ? 0x08 : 0) | (this.#isCoverOpen ? 0x20 : 0),
			this.#hasFault ? 0x08 : 0,
			(this.#isLow ? 0x03 : 0) | (isOut ? 0x0c : 0),
			0,
		];
		if (status.join() === this.#told) return;
		this.#told = status.join();
		await this.#send(status);
	}

	async #send(bytes: readonly number[]): Promise<void> {
		await this.#device?.write(Uint8Array.from(bytes)).catch(() => {});
	}
}
