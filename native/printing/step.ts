import { assertNever } from "../../core/result.ts";
import { askDueAt, keepAsking, takeAnswer, withStatus } from "./ask.ts";
import { confirmed, jobDueAt, moveJob } from "./job.ts";
import type { Answer } from "./printer-status.ts";
import {
	absentPrinter,
	conditionOf,
	hindranceOf,
	type Printer,
	type PrinterEffect,
} from "./state.ts";

export type PrinterEvent = { readonly atMs: number } & (
	| { readonly kind: "opened" }
	| { readonly kind: "lost" }
	| { readonly kind: "answered"; readonly answer: Answer }
	| {
			readonly kind: "print";
			readonly slip: readonly Uint8Array[];
			/** How long paper and cable are waited for. */
			readonly patienceMs: number;
			/** A former job may have been cut short, by a fall of this process for one. */
			readonly isUnclean: boolean;
	  }
	| { readonly kind: "due" }
);

/** Bytes of one printer, made from its profile. */
export interface PrinterWords {
	/** Fills whatever picture was left half sent; outside of one it means nothing. */
	readonly fill: Uint8Array;
	readonly wakeUp: Uint8Array;
	/** Marks what hangs in the printer as void and cuts it off. */
	readonly clearing: readonly Uint8Array[];
}

export interface PrinterStep {
	readonly printer: Printer;
	readonly effects: readonly PrinterEffect[];
}

const clearingPatienceMs = 30_000;

/** A job of which nothing was sent; answers to an earlier one are not its own. */
function unsent({ owed }: Printer) {
	return { units: [], sent: owed, printed: 0 };
}

function write(bytes: Uint8Array): PrinterEffect {
	return { kind: "write", bytes };
}

function take(
	printer: Printer,
	event: PrinterEvent,
	words: PrinterWords,
): PrinterStep {
	const { atMs } = event;
	switch (event.kind) {
		case "opened":
			return {
				printer: {
					...absentPrinter,
					isOpen: true,
					nextRoundAtMs: atMs,
					isUnclean: printer.isUnclean,
					job: printer.job,
				},
				effects: [write(words.fill), write(words.wakeUp)],
			};
		case "lost":
			return {
				printer: {
					...absentPrinter,
					isUnclean: printer.isUnclean,
					job: printer.job,
				},
				effects: [],
			};
		case "answered":
			return takeFrame(printer, event.answer, atMs, words);
		case "print":
			return takeJob(printer, event);
		case "due":
			return { printer, effects: [] };
		default:
			return assertNever(event);
	}
}

function takeFrame(
	printer: Printer,
	answer: Answer,
	atMs: number,
	{ wakeUp }: PrinterWords,
): PrinterStep {
	const asked = (() => {
		switch (answer.kind) {
			case "hold":
				return {
					printer: { ...printer, isHeld: answer.isHeld },
					effects: [],
				};
			case "inTurn":
				return { printer: confirmed(printer, atMs), effects: [] };
			case "automatic":
				return {
					printer: withStatus(printer, answer.status, atMs),
					effects: [],
				};
			case "realTime":
				return takeAnswer(printer, answer.byte, atMs);
			default:
				return assertNever(answer);
		}
	})();
	// Who was silent may have been without power, and forgot what it was told.
	const isBack = printer.isSilent && !asked.printer.isSilent;
	return isBack
		? {
				printer: { ...asked.printer, isHeld: false },
				effects: [...asked.effects, write(wakeUp)],
			}
		: asked;
}

function takeJob(
	printer: Printer,
	{
		slip,
		patienceMs,
		isUnclean,
		atMs,
	}: Extract<PrinterEvent, { kind: "print" }>,
): PrinterStep {
	const { job } = printer;
	if (job?.kind === "slip")
		return { printer, effects: [{ kind: "ended", end: "busy" }] };
	if (!printer.isOpen)
		return {
			printer: { ...printer, isUnclean: printer.isUnclean || isUnclean },
			effects: [{ kind: "ended", end: "gone" }],
		};
	const asked = { kind: "slip", slip, endsAtMs: atMs + patienceMs } as const;
	// Behind the clearing that is under way; one that is through counts no more.
	if (job !== null && job.phase !== "ending")
		return {
			printer: {
				...printer,
				job: { ...job, ...asked, units: [...job.units, ...slip] },
			},
			effects: [],
		};
	return {
		printer: {
			...printer,
			isUnclean: printer.isUnclean || isUnclean,
			nextRoundAtMs: atMs,
			job: { ...asked, ...unsent(printer), phase: "asking", movedAtMs: atMs },
		},
		effects: [],
	};
}

/** What an interrupted job left is cleared as soon as the printer can. */
function clearedUp(before: Printer, printer: Printer, atMs: number): Printer {
	const isReadyAgain =
		hindranceOf(before) !== null && hindranceOf(printer) === null;
	return printer.job === null && printer.isUnclean && isReadyAgain
		? {
				...printer,
				job: {
					...unsent(printer),
					kind: "clearing",
					phase: "asking",
					slip: [],
					// The status that says so is fresh.
					movedAtMs: printer.statusAtMs - 1,
					endsAtMs: atMs + clearingPatienceMs,
				},
			}
		: printer;
}

/**
 * One printer: who asks it how it is, and brings a slip out of it whole or
 * says that it did not. Nothing of an interrupted slip stays unmarked.
 */
export function stepPrinter(
	before: Printer,
	event: PrinterEvent,
	words: PrinterWords,
): PrinterStep {
	const { atMs } = event;
	const taken = take(before, event, words);
	const moved = moveJob(
		clearedUp(before, taken.printer, atMs),
		words.clearing,
		atMs,
	);
	const asked = keepAsking(moved.printer, atMs);
	const condition = conditionOf(asked.printer);
	const isNews = condition !== null && condition !== conditionOf(before);
	return {
		printer: asked.printer,
		effects: [
			...taken.effects,
			...moved.effects,
			...asked.effects,
			...(isNews ? [{ kind: "told", state: condition } as const] : []),
		],
	};
}

/** When time itself has something to say: a `due` then; infinity: never. */
export function printerDueAt(printer: Printer): number {
	return Math.min(askDueAt(printer), jobDueAt(printer));
}
