import { normalise } from "../../../native/decoding/normalise.ts";
import type { Framer, FramerOutput } from "../../../native/framing/framer.ts";

export interface Fed {
	/** As the profiles of passport readers make them. */
	readonly texts: readonly string[];
	readonly noise: readonly string[];
	readonly noiseBytes: number;
}

export function mrzText(bytes: Uint8Array): string {
	return normalise(bytes, ["lineBreaks", "dropPadding", "dropBlankLines"]);
}

function gather(outputs: readonly FramerOutput[]): Fed {
	const noise = outputs.flatMap((output) => output.noise);
	return {
		texts: outputs.flatMap((output) =>
			output.frames.map(({ bytes }) => mrzText(bytes)),
		),
		noise: noise.map(({ code, bytes }) => `${code} ${bytes}`),
		noiseBytes: noise.reduce((sum, { bytes }) => sum + bytes, 0),
	};
}

/** All pieces at one time, then, unless told otherwise, silence. */
export function feed(
	framer: Framer,
	pieces: readonly Uint8Array[],
	end: "idle" | "open" = "idle",
): Fed {
	const outputs = pieces.map((piece) => framer.push(piece, 1000));
	if (end === "idle") outputs.push(framer.idle());
	return gather(outputs);
}

/** In one piece, byte by byte, and in two pieces at each place. */
export function everySplit(bytes: Uint8Array): Uint8Array[][] {
	return [
		[bytes],
		[...bytes].map((byte) => Uint8Array.of(byte)),
		...[...bytes.keys()].map((at) => [
			bytes.subarray(0, at),
			bytes.subarray(at),
		]),
	];
}
