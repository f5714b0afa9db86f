import { assertNever } from "../../core/result.ts";
import { askInTurn } from "./commands.ts";
import {
	hindranceOf,
	type Job,
	type JobEnd,
	type Printer,
	type PrinterEffect,
} from "./state.ts";

/** Small printers hold 4 KiB; two bands and their questions are about half of it. */
const mostUnconfirmed = 2;
/** Without a sign that a band was printed. */
const bandPatienceMs = 4000;
/** What a printer still held when it stopped comes out within this time. */
const drainMs = 2500;

export interface Moved {
	readonly printer: Printer;
	readonly effects: readonly PrinterEffect[];
}

function withJob(printer: Printer, job: Job, more: Partial<Job>): Printer {
	return { ...printer, job: { ...job, ...more } };
}

function end(printer: Printer, job: Job, how: JobEnd): Moved {
	return {
		printer: { ...printer, job: null, owed: job.sent - job.printed },
		effects: job.kind === "slip" ? [{ kind: "ended", end: how }] : [],
	};
}

/** From the first command: before it whatever an interrupted job left is marked and cut off. */
function begin(
	printer: Printer,
	job: Job,
	clearing: readonly Uint8Array[],
	atMs: number,
): Moved {
	const units = printer.isUnclean ? [...clearing, ...job.slip] : job.slip;
	const isFresh = { sent: 0, printed: 0, movedAtMs: atMs };
	return send(
		withJob(printer, job, { phase: "sending", units, ...isFresh }),
		atMs,
	);
}

function send(printer: Printer, atMs: number): Moved {
	const { job } = printer;
	if (job === null) return { printer, effects: [] };
	const effects: PrinterEffect[] = [];
	let { sent } = job;
	while (
		!printer.isHeld &&
		sent < job.units.length &&
		sent - job.printed < mostUnconfirmed
	) {
		const unit = job.units[sent];
		if (unit) effects.push({ kind: "write", bytes: unit });
		effects.push({ kind: "write", bytes: askInTurn });
		sent += 1;
	}
	if (sent === job.sent) return { printer, effects };
	return {
		printer: withJob({ ...printer, isUnclean: true }, job, {
			sent,
			movedAtMs: job.sent === job.printed ? atMs : job.movedAtMs,
		}),
		effects,
	};
}

/** GS r was answered: one more command has been carried out. */
export function confirmed(printer: Printer, atMs: number): Printer {
	const { job } = printer;
	if (job === null) return { ...printer, owed: Math.max(0, printer.owed - 1) };
	if (job.printed >= job.sent) return printer;
	const printed = job.printed + 1;
	// What comes out after a stop may be the second half on another roll.
	const isWhole = printed === job.units.length && job.phase === "sending";
	return withJob(
		{ ...printer, isUnclean: isWhole ? false : printer.isUnclean },
		job,
		{ printed, movedAtMs: atMs, ...(isWhole ? { phase: "ending" } : {}) },
	);
}

/** First what the printer still holds of an earlier attempt. */
function drain(
	printer: Printer,
	job: Job,
	clearing: readonly Uint8Array[],
	atMs: number,
): Moved {
	return job.printed === job.sent
		? begin(printer, job, clearing, atMs)
		: {
				printer: withJob(printer, job, { phase: "draining", movedAtMs: atMs }),
				effects: [],
			};
}

function whileSending(printer: Printer, job: Job, atMs: number): Moved {
	if (hindranceOf(printer) !== null)
		return {
			printer: withJob(printer, job, { phase: "paused", movedAtMs: atMs }),
			effects: [],
		};
	const isStuck = atMs - job.movedAtMs >= bandPatienceMs;
	if (isStuck && (job.sent > job.printed || printer.isHeld))
		return atMs >= job.endsAtMs || !printer.isHeld
			? end(printer, job, "timedOut")
			: { printer, effects: [] };
	return send(printer, atMs);
}

/** Takes the job as far as it can go now. */
export function moveJob(
	printer: Printer,
	clearing: readonly Uint8Array[],
	atMs: number,
): Moved {
	const { job } = printer;
	if (job === null) return { printer, effects: [] };
	const hindrance = hindranceOf(printer);
	const isLate = atMs >= job.endsAtMs;
	switch (job.phase) {
		case "asking": {
			const isAnswered = printer.statusAtMs > job.movedAtMs;
			if (hindrance === null && isAnswered)
				return drain(printer, job, clearing, atMs);
			if (hindrance === "timedOut" && printer.isSilent)
				return end(printer, job, "timedOut");
			return isLate
				? end(printer, job, hindrance ?? "timedOut")
				: { printer, effects: [] };
		}
		case "sending":
			return whileSending(printer, job, atMs);
		case "paused":
			if (isLate) return end(printer, job, hindrance ?? "timedOut");
			return hindrance === null
				? drain(printer, job, clearing, atMs)
				: { printer, effects: [] };
		case "draining":
			if (hindrance !== null)
				return {
					printer: withJob(printer, job, { phase: "paused", movedAtMs: atMs }),
					effects: [],
				};
			return job.printed === job.sent || atMs - job.movedAtMs >= drainMs
				? begin(printer, job, clearing, atMs)
				: { printer, effects: [] };
		case "ending":
			return printer.statusAtMs > job.movedAtMs || hindrance !== null || isLate
				? end(printer, job, "printed")
				: { printer, effects: [] };
		default:
			return assertNever(job.phase);
	}
}

/** When `moveJob` has something to do that no answer brings about. */
export function jobDueAt({ job, isHeld }: Printer): number {
	if (job === null) return Number.POSITIVE_INFINITY;
	switch (job.phase) {
		case "sending":
			return isHeld
				? Math.max(job.endsAtMs, job.movedAtMs + bandPatienceMs)
				: job.movedAtMs + bandPatienceMs;
		case "draining":
			return job.movedAtMs + drainMs;
		default:
			return job.endsAtMs;
	}
}
