import { askNow, type Question } from "./commands.ts";
import { type PrinterStatus, withAnswer } from "./printer-status.ts";
import type { Printer, PrinterEffect } from "./state.ts";

export const answerPatienceMs = 1000;
const restingRoundMs = 3000;
const workingRoundMs = 250;

const nothingFound: PrinterStatus = {
	isCoverOpen: false,
	paper: "ok",
	hasFault: false,
};

interface Asked {
	readonly printer: Printer;
	readonly effects: readonly PrinterEffect[];
}

function ask(printer: Printer, question: Question, atMs: number): Asked {
	return {
		printer: { ...printer, open: { question, atMs } },
		effects: [{ kind: "write", bytes: askNow(question) }],
	};
}

/** A whole status was had: by a round of questions, or unasked. */
export function withStatus(
	printer: Printer,
	status: PrinterStatus,
	atMs: number,
): Printer {
	return { ...printer, status, statusAtMs: atMs, isSilent: false };
}

/** An answer to DLE EOT. One that nobody waits for any more says only that somebody is there. */
export function takeAnswer(
	printer: Printer,
	byte: number,
	atMs: number,
): Asked {
	const { open } = printer;
	if (open === null)
		return { printer: { ...printer, nextRoundAtMs: atMs }, effects: [] };
	const before =
		open.question === 2 ? nothingFound : (printer.found ?? nothingFound);
	const found = withAnswer(before, open.question, byte);
	if (open.question !== 4)
		return ask({ ...printer, found }, open.question === 2 ? 3 : 4, atMs);
	const waitMs = printer.job === null ? restingRoundMs : workingRoundMs;
	return {
		printer: {
			...withStatus(printer, found, atMs),
			open: null,
			found: null,
			nextRoundAtMs: atMs + waitMs,
		},
		effects: [],
	};
}

/** Begins a round when it is due; notices that an answer does not come. */
export function keepAsking(printer: Printer, atMs: number): Asked {
	if (!printer.isOpen) return { printer, effects: [] };
	const { open } = printer;
	if (open !== null) {
		if (atMs - open.atMs < answerPatienceMs) return { printer, effects: [] };
		const silent: Printer = {
			...printer,
			status: null,
			open: null,
			found: null,
			isSilent: true,
			// A late answer must not be taken for one to the next question.
			nextRoundAtMs: atMs + answerPatienceMs,
		};
		return { printer: silent, effects: [] };
	}
	return atMs >= printer.nextRoundAtMs
		? ask(printer, 2, atMs)
		: { printer, effects: [] };
}

/** When `keepAsking` has something to do. */
export function askDueAt({ isOpen, open, nextRoundAtMs }: Printer): number {
	if (!isOpen) return Number.POSITIVE_INFINITY;
	return open === null ? nextRoundAtMs : open.atMs + answerPatienceMs;
}
