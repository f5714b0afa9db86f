import { gainOf, loudness } from "./loudness.ts";
import { outputNow } from "./page-sound.ts";
import { createPlayer } from "./player.ts";

const everyMs = 3000;
const lengthSeconds = 0.6;
/** Of its own: what is spoken must not follow the tone to the loudspeaker. */
const player = createPlayer(1);
/** Against a spoken sentence at the same loudness. */
const share = 0.3;

function sound(context: AudioContext, hertz: number, afterSeconds: number) {
	const at = context.currentTime + afterSeconds;
	const peak = share * gainOf(loudness());
	const tone = new OscillatorNode(context, { frequency: hertz });
	const volume = new GainNode(context, { gain: 0 });
	volume.gain.setValueAtTime(0, at);
	volume.gain.linearRampToValueAtTime(peak, at + 0.05);
	volume.gain.linearRampToValueAtTime(0, at + lengthSeconds);
	tone.connect(volume).connect(context.destination);
	tone.start(at);
	tone.stop(at + lengthSeconds);
}

/**
 * Two soft notes every three seconds, until the function it gives back is
 * called. They say nothing about anybody, so without a headset they come out
 * of the loudspeaker: the warning needs a second sense (WCAG 2.2 §2.2.1).
 */
export function startWarningTone(): () => void {
	let isOver = false;
	async function ring(): Promise<void> {
		const output = await outputNow();
		const context = await player.at(
			output.kind === "absent" ? { kind: "open" } : output,
		);
		if (isOver || context === null) return;
		sound(context, 523, 0);
		sound(context, 659, 0.25);
	}
	void ring();
	const timer = setInterval(() => void ring(), everyMs);
	return () => {
		isOver = true;
		clearInterval(timer);
	};
}
