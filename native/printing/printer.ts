import type { PrinterState } from "../../contract/device-host.ts";
import type { PrinterSettings } from "../../contract/printer-settings.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { checkRaster, type Raster } from "../../core/slip/raster.ts";
import type { Clock } from "../clock.ts";
import { cutOff, wakeUp } from "./commands.ts";
import { readAnswer } from "./printer-status.ts";
import { mostBandBytes, rasterBands } from "./raster-bands.ts";
import { absentPrinter, type JobEnd } from "./state.ts";
import {
	type PrinterEvent,
	type PrinterWords,
	printerDueAt,
	stepPrinter,
} from "./step.ts";
import { testPage, voidStrip } from "./test-page.ts";

type Happened = PrinterEvent extends infer Each
	? Each extends PrinterEvent
		? Omit<Each, "atMs">
		: never
	: never;

export interface PrinterSurroundings {
	readonly clock: Clock;
	write(bytes: Uint8Array): void;
	tell(state: PrinterState): void;
}

export interface PrintOptions {
	readonly patienceMs: number;
	readonly isInterrupted: boolean;
}

/** Runs the effects of one printer's machine on its link. */
export class Printer {
	readonly #settings: PrinterSettings;
	readonly #around: PrinterSurroundings;
	readonly #words: PrinterWords;
	#state = absentPrinter;
	#onEnd: ((end: JobEnd) => void) | null = null;
	#cancel: (() => void) | null = null;

	constructor(settings: PrinterSettings, around: PrinterSurroundings) {
		this.#settings = settings;
		this.#around = around;
		this.#words = {
			fill: new Uint8Array(mostBandBytes),
			wakeUp: wakeUp(settings),
			clearing: this.#commands(voidStrip(settings.widthDots)),
		};
	}

	/** The port was opened, or is open no more. */
	link(isOpen: boolean): void {
		if (isOpen !== this.#state.isOpen)
			this.#take({ kind: isOpen ? "opened" : "lost" });
	}

	/** A frame of `EscPosFramer`. */
	answer(frame: Uint8Array): void {
		const answer = readAnswer(frame);
		if (answer) this.#take({ kind: "answered", answer });
	}

	/**
	 * Prints a picture and cuts it off. Settles when the printer says that it
	 * came out whole. Codes: `raster.size`, and `printer.` with a `JobEnd`.
	 */
	print(raster: Raster, options: PrintOptions): Promise<Result<void>> {
		const checked = checkRaster(raster);
		if (!checked.ok) return Promise.resolve(checked);
		if (raster.widthDots > this.#settings.widthDots)
			return Promise.resolve(fail("raster.size", `${raster.widthDots} wide`));
		if (this.#onEnd !== null) return Promise.resolve(fail("printer.busy"));
		return new Promise((settle) => {
			this.#onEnd = (end) =>
				settle(end === "printed" ? ok(undefined) : fail(`printer.${end}`));
			this.#take({
				kind: "print",
				slip: this.#commands(raster),
				patienceMs: options.patienceMs,
				isUnclean: options.isInterrupted,
			});
		});
	}

	/** What a technician looks at: width, dots of the head, cut. */
	printTestPage(): Promise<Result<void>> {
		return this.print(testPage(this.#settings.widthDots), {
			patienceMs: 10_000,
			isInterrupted: false,
		});
	}

	/** Nobody waits for a printer that was removed. */
	end(): void {
		this.#cancel?.();
		this.#cancel = null;
		this.#ended("gone");
	}

	#commands(raster: Raster): Uint8Array[] {
		return [...rasterBands(raster), cutOff(this.#settings)];
	}

	#ended(end: JobEnd): void {
		const onEnd = this.#onEnd;
		this.#onEnd = null;
		onEnd?.(end);
	}

	#take(event: Happened): void {
		const { clock } = this.#around;
		const { printer, effects } = stepPrinter(
			this.#state,
			{ ...event, atMs: clock.wallMs() },
			this.#words,
		);
		this.#state = printer;
		for (const effect of effects) {
			if (effect.kind === "write") this.#around.write(effect.bytes);
			else if (effect.kind === "told") this.#around.tell(effect.state);
			else this.#ended(effect.end);
		}
		this.#cancel?.();
		this.#cancel = null;
		const dueAtMs = printerDueAt(this.#state);
		if (!Number.isFinite(dueAtMs)) return;
		// A timer may fire a little early by the wall clock.
		const delayMs = Math.max(1, Math.ceil(dueAtMs - clock.wallMs()));
		this.#cancel = clock.after(delayMs, () => {
			this.#cancel = null;
			this.#take({ kind: "due" });
		});
	}
}
