import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { createFramer } from "../../../native/framing/create-framer.ts";
import { HeldLines } from "../../../native/framing/held-lines.ts";
import { stretchLimitBytes } from "../../../native/framing/noise-stretch.ts";
import { latin1, td3 } from "./captures.ts";
import { feed } from "./feed.ts";

const maximumBytes = 64;
const kinds = ["lines", "stxEtx"] as const;
const make = (kind: (typeof kinds)[number], maximum = maximumBytes) =>
	createFramer({ kind, idleGapMs: 100, maximumBytes: maximum });

/** Bytes with many framing characters, cut into pieces with times. */
const pieces = fc.array(
	fc.record({
		bytes: fc
			.uint8Array({ maxLength: 40 })
			.chain((any) =>
				fc
					.array(fc.constantFrom(2, 3, 10, 11, 13, 29, 65), { maxLength: 40 })
					.map((some) => Uint8Array.from([...some, ...any])),
			),
		waitMs: fc.nat(150),
	}),
	{ maxLength: 12 },
);

const { add, text, clear } = HeldLines.prototype;

/** Calls `see` before each use of a buffer; a spy would keep every call. */
function watchHeldLines(
	see: (lines: HeldLines, method: "add" | "text" | "clear") => void,
): void {
	HeldLines.prototype.add = function (byte) {
		see(this, "add");
		return add.call(this, byte);
	};
	HeldLines.prototype.text = function () {
		see(this, "text");
		return text.call(this);
	};
	HeldLines.prototype.clear = function () {
		see(this, "clear");
		return clear.call(this);
	};
}

afterEach(() => {
	Object.assign(HeldLines.prototype, { add, text, clear });
});

describe.each(kinds)("any bytes into the %s framer", (kind) => {
	it("give bounded output, and every byte is told of at most once", () => {
		fc.assert(
			fc.property(pieces, (input) => {
				const framer = make(kind);
				let atMs = 0;
				const outputs = input.map(({ bytes, waitMs }) => {
					atMs += waitMs;
					return framer.push(bytes, atMs);
				});
				outputs.push(framer.idle());
				const inBytes = input.reduce((sum, { bytes }) => sum + bytes.length, 0);
				let outBytes = 0;
				for (const { frames, noise } of outputs) {
					for (const { text } of frames) {
						expect(text.length).toBeLessThanOrEqual(maximumBytes);
						for (const dropped of ["\r", "\v", "\x1d"])
							expect(text).not.toContain(dropped);
						expect(text.split("\n")).not.toContain("");
						outBytes += text.length;
					}
					for (const { bytes } of noise) {
						expect(bytes).toBeGreaterThan(0);
						outBytes += bytes;
					}
				}
				expect(outBytes).toBeLessThanOrEqual(inBytes);
				expect(framer.isOpen).toBe(false);
			}),
		);
	});

	it("give the same however they are split", () => {
		fc.assert(
			fc.property(pieces, (input) => {
				const parts = input.map(({ bytes }) => bytes);
				const whole = Uint8Array.from(parts.flatMap((part) => [...part]));
				expect(feed(make(kind), parts)).toEqual(feed(make(kind), [whole]));
			}),
		);
	});

	it("are never held above the maximum", () => {
		const held: number[] = [];
		watchHeldLines((lines) => {
			held.push(lines.bytes);
		});
		const overfull = Uint8Array.of(2, ...new Uint8Array(100).fill(65));
		fc.assert(
			fc.property(pieces, (input) => {
				feed(make(kind), [overfull, ...input.map(({ bytes }) => bytes)]);
			}),
			{ numRuns: 50 },
		);
		expect(Math.max(...new Set(held))).toBe(maximumBytes);
	});
});

/** A megabyte without a document in it, in pieces as a driver would give them. */
function megabyte(start: string): Uint8Array[] {
	const all = new Uint8Array(1_000_000).fill(0x41);
	all.set(latin1(start));
	return Array.from({ length: 1000 }, (_, at) =>
		all.subarray(at * 1000, at * 1000 + 1000),
	);
}

describe("a megabyte that never ends", () => {
	it.each([
		["lines", "", "frame.tooLong"],
		["stxEtx", "", "frame.outside"],
		["stxEtx", "\x02", "frame.tooLong"],
	] as const)("%s after %j is one notice of %s", (kind, start, code) => {
		const framer = make(kind, 4096);
		const fed = feed(framer, megabyte(start), "open");
		expect(fed).toEqual({ texts: [], noise: [], noiseBytes: 0 });
		expect(framer.isOpen).toBe(true);
		expect(framer.idle().noise).toEqual([{ bytes: 1_000_000, code }]);
		const document =
			kind === "lines" ? `${td3.join("\r")}\r` : `\x02${td3.join("\r")}\x03`;
		expect(feed(framer, [latin1(document)], "open").texts).toEqual([
			td3.join("\n"),
		]);
	});

	it("is told of while it lasts, a mebibyte at a time", () => {
		const framer = make("lines");
		const { noise } = framer.push(new Uint8Array(2 * stretchLimitBytes + 5), 0);
		expect(noise.map(({ bytes }) => bytes)).toEqual([
			stretchLimitBytes,
			stretchLimitBytes,
		]);
		expect(framer.idle().noise).toEqual([{ bytes: 5, code: "frame.tooLong" }]);
	});

	/** Everything that touches a held byte, counted; a text or a clearing as its length. */
	function work(kind: (typeof kinds)[number], document: string, times: number) {
		let done = 0;
		watchHeldLines((lines, method) => {
			done += method === "add" ? 1 : 1 + lines.bytes;
		});
		feed(make(kind, 4096), [latin1(document.repeat(times))]);
		return done;
	}

	it.each([
		["lines", `${td3.join("\r")}\r`],
		["lines", "ABC\r"],
		["lines", "A"],
		["stxEtx", `\x02${td3.join("\r")}\r\x03`],
		["stxEtx", "\x02"],
		["stxEtx", "\x02A\r"],
		["stxEtx", "\x02\x03"],
	] as const)("%s: the work for %j grows with the bytes", (kind, document) => {
		const bytes = document.length * 5_000;
		expect(work(kind, document, 5_000)).toBeLessThanOrEqual(4 * bytes);
	});
});
