import type { Output } from "./output.ts";

/** The standard has it since 2023; the compiler's library not yet. */
interface SinkContext extends AudioContext {
	readonly sinkId: string;
	/** Web Audio API §1.2: an empty name is the system's own output. */
	setSinkId(deviceId: string): Promise<void>;
}

function hasSink(context: AudioContext): context is SinkContext {
	return "setSinkId" in context;
}

/** Beyond its own length a clip gets this long: an output may have stopped its clock. */
const patienceMs = 1500;

export interface Player {
	/** Ready to sound there and nowhere else; null: that output cannot be used. */
	at(output: Exclude<Output, { kind: "absent" }>): Promise<AudioContext | null>;
	/** Plays a WAV file to its end or to `stop`; false: it was not heard. */
	play(wave: Uint8Array<ArrayBuffer>, output: Output): Promise<boolean>;
	setGain(gain: number): void;
	stop(): void;
}

/** The page's one way to sound. */
export function createPlayer(gain: number): Player {
	let context: AudioContext | null = null;
	let volume: GainNode | null = null;
	let playing = 0;
	let silence: (() => void) | null = null;

	async function at(output: Exclude<Output, { kind: "absent" }>) {
		context ??= new AudioContext();
		const wanted = output.kind === "headset" ? output.deviceId : "";
		if (hasSink(context)) {
			try {
				if (context.sinkId !== wanted) await context.setSinkId(wanted);
			} catch {
				return null;
			}
		} else if (wanted !== "") {
			return null;
		}
		return context;
	}

	function stop(): void {
		playing += 1;
		silence?.();
		silence = null;
	}

	return {
		at,
		async play(wave, output) {
			stop();
			const mine = playing;
			const ready = output.kind === "absent" ? null : await at(output);
			if (ready === null) return false;
			let clip: AudioBuffer;
			try {
				clip = await ready.decodeAudioData(wave.slice().buffer);
			} catch {
				return false;
			}
			// Something newer was asked for meanwhile.
			if (mine !== playing) return false;
			volume ??= new GainNode(ready, { gain });
			volume.connect(ready.destination);
			const source = new AudioBufferSourceNode(ready, { buffer: clip });
			source.connect(volume);
			return new Promise((resolve) => {
				const end = () => {
					clearTimeout(timer);
					source.disconnect();
					resolve(true);
				};
				const timer = setTimeout(end, clip.duration * 1000 + patienceMs);
				silence = () => {
					source.stop();
					end();
				};
				source.addEventListener("ended", end, { once: true });
				source.start();
			});
		},
		setGain(next) {
			gain = next;
			if (volume) volume.gain.value = next;
		},
		stop,
	};
}
