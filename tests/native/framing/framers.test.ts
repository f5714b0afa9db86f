import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { Framing } from "../../../contract/device-config.ts";
import { createFramer } from "../../../native/framing/create-framer.ts";
import { HeldBytes } from "../../../native/framing/held-bytes.ts";
import { stretchLimitBytes } from "../../../native/framing/noise-stretch.ts";
import { latin1, td3, wires } from "./captures.ts";
import { everySplit, feed } from "./feed.ts";

const maximumBytes = 512;
/** What a framing may hold over its maximum: its own envelope or one packet. */
const envelopeBytes = 257;

const framings: Readonly<Record<string, Framing>> = {
	lines: Framing.parse({ kind: "lines", maximumBytes }),
	idleGap: Framing.parse({ kind: "idleGap", maximumBytes }),
	stxEtx: Framing.parse({
		kind: "delimited",
		start: "02",
		end: "03",
		maximumBytes,
	}),
	twoByteMarks: Framing.parse({
		kind: "delimited",
		start: "0202",
		end: "030d",
		maximumBytes,
	}),
	suffix: Framing.parse({
		kind: "delimited",
		end: "0d",
		between: "0a",
		maximumBytes,
	}),
	sohOu: Framing.parse({ kind: "sohOu", maximumBytes }),
	sohOuBcc: Framing.parse({
		kind: "sohOu",
		bcc: "xor",
		lengthBytes: 1,
		flagBytes: 1,
		maximumBytes,
	}),
	lengthPrefixed: Framing.parse({
		kind: "lengthPrefixed",
		documents: "49",
		answers: "43",
		rearm: "43000101",
		maximumBytes,
	}),
	ssi: Framing.parse({ kind: "ssi", maximumBytes }),
};
const kinds = Object.keys(framings) as (keyof typeof wires)[];
const make = (kind: string) => {
	const framing = framings[kind];
	if (!framing) throw new Error(kind);
	return createFramer(framing);
};

/** Bytes with many framing characters, cut into pieces with times. */
const marks = [1, 2, 3, 9, 10, 11, 13, 29, 65, 0x49, 0, 4, 0xf3, 0x4f, 0x55];
const pieces = fc.array(
	fc.record({
		bytes: fc.oneof(
			fc.uint8Array({ maxLength: 60 }),
			fc
				.array(fc.constantFrom(...marks), { maxLength: 60 })
				.map((some) => Uint8Array.from(some)),
			fc.constantFrom(...Object.values(wires).map((text) => latin1(text))),
		),
		waitMs: fc.nat(1500),
	}),
	{ maxLength: 12 },
);

const { add, copy, clear, drop } = HeldBytes.prototype;

/** Counts what is done to the held bytes; a spy would keep every call. */
function watchHeldBytes(see: (held: HeldBytes, bytes: number) => void): void {
	HeldBytes.prototype.add = function (byte) {
		const taken = add.call(this, byte);
		see(this, 1);
		return taken;
	};
	HeldBytes.prototype.copy = function (from, to) {
		see(this, this.length);
		return copy.call(this, from, to);
	};
	HeldBytes.prototype.clear = function () {
		see(this, this.length);
		return clear.call(this);
	};
	HeldBytes.prototype.drop = function (count) {
		see(this, this.length);
		drop.call(this, count);
	};
}

afterEach(() => {
	Object.assign(HeldBytes.prototype, { add, copy, clear, drop });
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
				for (const { frames, noise, replies } of outputs) {
					for (const { bytes } of frames) {
						expect(bytes.length).toBeGreaterThan(0);
						expect(bytes.length).toBeLessThanOrEqual(maximumBytes);
						outBytes += bytes.length;
					}
					for (const { bytes } of noise) {
						expect(bytes).toBeGreaterThan(0);
						outBytes += bytes;
					}
					expect(replies.length).toBeLessThanOrEqual(inBytes);
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
		let most = 0;
		watchHeldBytes((held) => {
			most = Math.max(most, held.length);
		});
		fc.assert(
			fc.property(pieces, (input) => {
				feed(make(kind), [
					latin1(wires[kind]).subarray(0, -2),
					new Uint8Array(2000).fill(65),
					...input.map(({ bytes }) => bytes),
				]);
			}),
			{ numRuns: 30 },
		);
		expect(most).toBeGreaterThan(80);
		expect(most).toBeLessThanOrEqual(maximumBytes + envelopeBytes);
	});
});

/** One passport on the wire of each framing; sources in captures.ts. */
describe.each(kinds)("a passport to the %s framer", (kind) => {
	const wire = latin1(wires[kind]);
	const document = td3.join("\n");

	it("comes whole at every split", () => {
		for (const parts of everySplit(wire))
			expect(feed(make(kind), parts)).toMatchObject({
				texts: [document],
				noise: [],
			});
	});

	it("is lost, never joined, when the cable comes out at any byte", () => {
		for (let at = 0; at <= wire.length; at += 1) {
			const framer = make(kind);
			const before = framer.push(wire.subarray(0, at), 0);
			const cut = framer.reset();
			expect(framer.isOpen).toBe(false);
			expect(cut.replies).toEqual([]);
			const silence = feed(framer, [wire], "idle");
			// After a reset the next document is read as if nothing had been.
			expect(silence).toMatchObject({ texts: [document], noise: [] });
			const lost = [...before.noise, ...cut.noise].reduce(
				(sum, { bytes }) => sum + bytes,
				0,
			);
			expect(lost).toBe(before.frames.length > 0 ? 0 : at);
		}
	});

	it("is read after silence, whatever part of another one came before", () => {
		for (let at = 1; at < wire.length; at += 1) {
			const framer = make(kind);
			framer.push(wire.subarray(at), 0);
			framer.idle();
			const fed = feed(framer, [wire]);
			expect(fed.texts).toEqual([document]);
			expect(fed.noise).toEqual([]);
		}
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
		["idleGap", "", "frame.tooLong"],
		["suffix", "", "frame.tooLong"],
		["stxEtx", "", "frame.outside"],
		["stxEtx", "\x02", "frame.tooLong"],
		["sohOu", "", "frame.outside"],
		["sohOu", "\x01OU\x02", "frame.tooLong"],
		["lengthPrefixed", "", "frame.outside"],
		["lengthPrefixed", "I\xff\xff", "frame.tooLong"],
		["ssi", "", "frame.outside"],
	] as const)("%s after %j is one notice of %s", (kind, start, code) => {
		const framer = make(kind);
		const fed = feed(framer, megabyte(start), "open");
		expect(fed).toEqual({ texts: [], noise: [], noiseBytes: 0 });
		expect(framer.isOpen).toBe(true);
		expect(framer.idle().noise).toEqual([{ bytes: 1_000_000, code }]);
		expect(feed(framer, [latin1(wires[kind])]).texts).toEqual([td3.join("\n")]);
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

	/** Work for each byte; what SSI looks through again is at most one packet. */
	const factor = (kind: string) => (kind === "ssi" ? 3 * envelopeBytes : 6);

	it.each(
		kinds.flatMap((kind) =>
			[wires[kind], "A", "\r", "\x02", "\x02A\r", "\x02\x03", "\x01OU"].map(
				(text) => [kind, text] as const,
			),
		),
	)("%s: the work for %j grows with the bytes", (kind, text) => {
		let done = 0;
		watchHeldBytes((_, bytes) => {
			done += bytes;
		});
		const bytes = latin1(text.repeat(Math.ceil(20_000 / text.length)));
		feed(make(kind), [bytes]);
		expect(done).toBeLessThanOrEqual(factor(kind) * bytes.length);
	});

	it("SSI headers that lie about their length cost one packet each", () => {
		let done = 0;
		watchHeldBytes((_, bytes) => {
			done += bytes;
		});
		const bytes = latin1("\xff\xf3\x00".repeat(7000));
		feed(make("ssi"), [bytes]);
		expect(done).toBeLessThanOrEqual(factor("ssi") * bytes.length);
	});
});
