import { fail, ok, type Result } from "../../core/result.ts";

/** A whole WAV file. */
export type Wave = Uint8Array<ArrayBuffer>;

/** One minute of speech at 22,050 samples a second of two bytes. */
export const mostWaveBytes = 60 * 22_050 * 2;

const headerBytes = 44;
const pcm = 1;

function mark(view: DataView, offset: number): string {
	return offset + 4 > view.byteLength
		? ""
		: String.fromCharCode(
				...[0, 1, 2, 3].map((at) => view.getUint8(offset + at)),
			);
}

function write(view: DataView, offset: number, text: string): void {
	for (let at = 0; at < text.length; at += 1)
		view.setUint8(offset + at, text.charCodeAt(at));
}

interface Format {
	readonly channels: number;
	readonly samplesPerSecond: number;
	readonly bitsPerSample: number;
}

function waveOf(format: Format, samples: Uint8Array): Wave {
	const { channels, samplesPerSecond, bitsPerSample } = format;
	const wave = new Uint8Array(headerBytes + samples.length);
	const view = new DataView(wave.buffer);
	const frameBytes = (channels * bitsPerSample) / 8;
	write(view, 0, "RIFF");
	view.setUint32(4, headerBytes - 8 + samples.length, true);
	write(view, 8, "WAVEfmt ");
	view.setUint32(16, 16, true);
	view.setUint16(20, pcm, true);
	view.setUint16(22, channels, true);
	view.setUint32(24, samplesPerSecond, true);
	view.setUint32(28, samplesPerSecond * frameBytes, true);
	view.setUint16(32, frameBytes, true);
	view.setUint16(34, bitsPerSample, true);
	write(view, 36, "data");
	view.setUint32(40, samples.length, true);
	wave.set(samples, headerBytes);
	return wave;
}

/**
 * A speech program's output as a WAV file with true lengths: into a pipe
 * espeak-ng writes its header before it knows them. 16 bit PCM, one or two
 * channels, 8 to 48 kHz; anything else is `speech.wave`, more than
 * `mostWaveBytes` is `speech.tooLong`.
 */
export function mendWave(bytes: Uint8Array): Result<Wave> {
	if (bytes.length > mostWaveBytes + 1024) return fail("speech.tooLong");
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (mark(view, 0) !== "RIFF" || mark(view, 8) !== "WAVE")
		return fail("speech.wave");
	let format: Format | null = null;
	for (let at = 12; at + 8 <= bytes.length; ) {
		const lengthBytes = view.getUint32(at + 4, true);
		const start = at + 8;
		const isWhole = start + lengthBytes <= bytes.length;
		if (mark(view, at) === "fmt ") {
			if (lengthBytes < 16 || !isWhole || view.getUint16(start, true) !== pcm)
				return fail("speech.wave");
			format = {
				channels: view.getUint16(start + 2, true),
				samplesPerSecond: view.getUint32(start + 4, true),
				bitsPerSample: view.getUint16(start + 14, true),
			};
		} else if (mark(view, at) === "data") {
			const isKnown =
				format !== null &&
				(format.channels === 1 || format.channels === 2) &&
				format.bitsPerSample === 16 &&
				format.samplesPerSecond >= 8000 &&
				format.samplesPerSecond <= 48_000;
			if (!isKnown || format === null) return fail("speech.wave");
			const end = isWhole ? start + lengthBytes : bytes.length;
			const whole = (end - start) % (format.channels * 2);
			const samples = bytes.subarray(start, end - whole);
			return samples.length === 0
				? fail("speech.wave")
				: ok(waveOf(format, samples));
		}
		at = start + lengthBytes + (lengthBytes % 2);
	}
	return fail("speech.wave");
}
