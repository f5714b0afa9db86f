import { z } from "zod";
import type { Replayed } from "../../contract/device-host.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { testCardLines } from "../../core/test-card/test-card.ts";
import { maskedPieces } from "./mask.ts";

const mostEntries = 4000;
const mostBytes = 262_144;
export const mostCaptureCharacters = 2_000_000;

const Head = z.strictObject({
	format: z.literal("lintas-capture/1"),
	profile: z.string().max(40),
	transport: z.enum(["serial", "hid"]),
	isMasked: z.boolean(),
});
const Entry = z.strictObject({
	kind: z.enum(["in", "out", "frame", "noise", "dropped"]),
	/** Since the first entry. */
	afterMs: z.number().min(0),
	hex: z
		.string()
		.max(16_384)
		.regex(/^([0-9a-f]{2})*$/),
	bytes: z.number().int().min(0),
	code: z.string().max(64).optional(),
});
export type CaptureEntry = z.output<typeof Entry>;

/** What one device sent and was sent, with the marks of its framer. */
export interface Capture {
	readonly profile: string;
	readonly transport: "serial" | "hid";
	readonly isMasked: boolean;
	readonly entries: readonly CaptureEntry[];
	readonly bytes: number;
	readonly isFull: boolean;
}

export function newCapture(
	profile: string,
	transport: Capture["transport"],
): Capture {
	return {
		profile,
		transport,
		isMasked: false,
		entries: [],
		bytes: 0,
		isFull: false,
	};
}

/** One entry more, up to the maximum. */
export function addEntry(capture: Capture, entry: CaptureEntry): Capture {
	const bytes = capture.bytes + entry.hex.length / 2;
	return capture.entries.length >= mostEntries || bytes > mostBytes
		? { ...capture, isFull: true }
		: { ...capture, bytes, entries: [...capture.entries, entry] };
}

/** The capture without personal data: fit to be handed to a developer. */
export function maskCapture(capture: Capture): Capture {
	const pieces = capture.entries.map(({ kind, hex }) =>
		kind === "in" ? Buffer.from(hex, "hex") : Buffer.alloc(0),
	);
	const masked = maskedPieces(
		pieces,
		capture.transport === "hid",
		testCardLines,
	);
	const entries = capture.entries.map((entry, at) =>
		entry.kind === "in"
			? { ...entry, hex: Buffer.from(masked[at] ?? []).toString("hex") }
			: entry,
	);
	return { ...capture, isMasked: true, entries };
}

/** The file of a capture: a head, then one entry a line. */
export function printCapture(capture: Capture): string {
	const { profile, transport, isMasked, entries } = capture;
	const head = { format: "lintas-capture/1", profile, transport, isMasked };
	return [head, ...entries].map((line) => `${JSON.stringify(line)}\n`).join("");
}

function json(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

/** Code: `capture.format` (detail: the line). */
export function readCapture(text: string): Result<Capture> {
	if (text.length > mostCaptureCharacters) return fail("capture.format", "0");
	const [first = "", ...rest] = text.split("\n").filter((line) => line !== "");
	const head = Head.safeParse(json(first));
	if (!head.success) return fail("capture.format", "1");
	const { profile, transport, isMasked } = head.data;
	let capture: Capture = { ...newCapture(profile, transport), isMasked };
	for (const [index, line] of rest.entries()) {
		const entry = Entry.safeParse(json(line));
		if (!entry.success) return fail("capture.format", String(index + 2));
		capture = addEntry(capture, entry.data);
	}
	return ok(capture);
}

/** What came in, for the framer. */
export function piecesOf(capture: Capture): { hex: string; atMs: number }[] {
	return capture.entries
		.filter(({ kind, hex }) => kind === "in" && hex !== "")
		.map(({ hex, afterMs }) => ({ hex, atMs: afterMs }));
}

/** Documents by their shape only: how many lines of how many characters. */
export function shapesOf(replayed: readonly Replayed[]): Replayed[] {
	return replayed.map((each) =>
		each.kind === "frame"
			? {
					...each,
					text: each.text
						.split("\n")
						.map((line) =>
							testCardLines.includes(line)
								? line
								: line.replace(/[^<]/g, "•").slice(0, 512),
						)
						.join("\n")
						.slice(0, 4096),
				}
			: each,
	);
}
