import type { DeviceConfig } from "../contract/device-config.ts";
import type { Replayed } from "../contract/device-host.ts";
import { readFrame } from "./decoding/read-frame.ts";
import { createFramer } from "./framing/create-framer.ts";
import type { FramerOutput } from "./framing/framer.ts";

export interface ReplayPiece {
	readonly bytes: Uint8Array;
	/** On any clock that runs forward. */
	readonly atMs: number;
}

/**
 * Captured bytes through a device's own framer, as if they came again, with
 * the pauses between them. Pure; says what became of each document and of
 * bytes that were none; of one piece, the noise first.
 */
export function replay(
	pieces: readonly ReplayPiece[],
	config: DeviceConfig,
): Replayed[] {
	const framer = createFramer(config.framing);
	const all: Replayed[] = [];
	const take = (output: FramerOutput) => {
		for (const { bytes, code } of output.noise)
			all.push({ kind: "noise", bytes, code });
		for (const frame of output.frames) {
			const { text, aim } = readFrame(frame, config);
			all.push({ kind: "frame", bytes: frame.bytes.length, text, aim });
		}
	};
	for (const { bytes, atMs } of pieces) take(framer.push(bytes, atMs));
	take(framer.idle());
	return all;
}
