import type { Frame, FramerOutput, Noise, NoiseCode } from "./framer.ts";

/** What a framer has to say since it was last asked. */
export class Outbox {
	#frames: Frame[] = [];
	#noise: Noise[] = [];
	#replies: Uint8Array[] = [];

	frame(
		bytes: Uint8Array,
		endMs: number,
		aim: string | null = null,
		symbology: string | null = null,
	): void {
		this.#frames.push({ bytes, aim, symbology, endMs });
	}

	noise(bytes: number, code: NoiseCode): void {
		if (bytes > 0) this.#noise.push({ bytes, code });
	}

	reply(bytes: Uint8Array): void {
		if (bytes.length > 0) this.#replies.push(bytes);
	}

	take(): FramerOutput {
		const output = {
			frames: this.#frames,
			noise: this.#noise,
			replies: this.#replies,
		};
		this.#frames = [];
		this.#noise = [];
		this.#replies = [];
		return output;
	}
}
