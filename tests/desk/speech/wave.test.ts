import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mendWave, mostWaveBytes } from "../../../desk/speech/wave.ts";

interface Parts {
	readonly channels?: number;
	readonly hertz?: number;
	readonly bits?: number;
	readonly tag?: number;
	readonly statedBytes?: number;
	readonly samples?: Buffer;
	readonly before?: Buffer;
}

function wave({
	channels = 1,
	hertz = 22_050,
	bits = 16,
	tag = 1,
	samples = Buffer.from([1, 2, 3, 4]),
	statedBytes = samples.length,
	before = Buffer.alloc(0),
}: Parts = {}): Buffer {
	const format = Buffer.alloc(24);
	format.write("fmt ");
	format.writeUInt32LE(16, 4);
	format.writeUInt16LE(tag, 8);
	format.writeUInt16LE(channels, 10);
	format.writeUInt32LE(hertz, 12);
	format.writeUInt16LE(bits, 22);
	const data = Buffer.alloc(8);
	data.write("data");
	data.writeUInt32LE(statedBytes, 4);
	const head = Buffer.from("RIFF\0\0\0\0WAVE");
	return Buffer.concat([head, before, format, data, samples]);
}

const samplesOf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(44));

describe("a WAV file", () => {
	test("written into a pipe gets its true lengths", () => {
		const mended = mendWave(wave({ statedBytes: 0x7fff_f000 }));
		if (!mended.ok) throw new Error(mended.error.code);
		const view = new DataView(mended.value.buffer);
		expect(view.getUint32(4, true)).toBe(36 + 4);
		expect(view.getUint32(24, true)).toBe(22_050);
		expect(view.getUint32(28, true)).toBe(44_100);
		expect(view.getUint32(40, true)).toBe(4);
		expect([...samplesOf(mended.value)]).toEqual([1, 2, 3, 4]);
	});

	test("keeps what its length says, without what follows and half samples", () => {
		const longer = Buffer.from([1, 2, 3, 4, 5, 6]);
		const stated = mendWave(wave({ samples: longer, statedBytes: 4 }));
		expect(stated.ok && [...samplesOf(stated.value)]).toEqual([1, 2, 3, 4]);
		const half = mendWave(wave({ samples: Buffer.from([1, 2, 3]) }));
		expect(half.ok && [...samplesOf(half.value)]).toEqual([1, 2]);
	});

	test("may have other parts before", () => {
		const list = Buffer.from("LIST\x03\0\0\0abc\0", "latin1");
		expect(mendWave(wave({ before: list })).ok).toBe(true);
	});

	test.each([
		["nothing", Buffer.alloc(0), "speech.wave"],
		["a message", Buffer.from("Error: no such voice"), "speech.wave"],
		["a cut header", wave().subarray(0, 30), "speech.wave"],
		["no samples", wave({ samples: Buffer.alloc(0) }), "speech.wave"],
		["another coding", wave({ tag: 7 }), "speech.wave"],
		["8 bits", wave({ bits: 8 }), "speech.wave"],
		["no channel", wave({ channels: 0 }), "speech.wave"],
		["a rate of 0", wave({ hertz: 0 }), "speech.wave"],
		[
			"more than a minute",
			wave({ samples: Buffer.alloc(mostWaveBytes + 2000) }),
			"speech.tooLong",
		],
	])("%s is refused", (_, bytes, code) => {
		expect(mendWave(bytes)).toEqual({ ok: false, error: { code } });
	});

	test("no bytes make it throw, and what it gives is whole", () => {
		const start = Buffer.from("RIFF\0\0\0\0WAVE");
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 200 }),
			fc
				.uint8Array({ maxLength: 200 })
				.map((rest) => Buffer.concat([start, rest])),
			fc
				.tuple(fc.nat(80), fc.integer({ min: 0, max: 255 }))
				.map(([at, value]) => {
					const one = wave();
					if (at < one.length) one[at] = value;
					return one;
				}),
		);
		fc.assert(
			fc.property(bytes, (each) => {
				const mended = mendWave(each);
				if (!mended.ok) return;
				const view = new DataView(mended.value.buffer);
				expect(view.getUint32(40, true)).toBe(mended.value.length - 44);
				expect(view.getUint32(4, true)).toBe(mended.value.length - 8);
			}),
		);
	});
});
