const everyMs = 3_000;
const lengthSeconds = 0.6;

function sound(context: AudioContext, hertz: number, afterSeconds: number) {
	const at = context.currentTime + afterSeconds;
	const tone = new OscillatorNode(context, { frequency: hertz });
	const volume = new GainNode(context, { gain: 0 });
	volume.gain.linearRampToValueAtTime(0.12, at + 0.05);
	volume.gain.linearRampToValueAtTime(0, at + lengthSeconds);
	tone.connect(volume).connect(context.destination);
	tone.start(at);
	tone.stop(at + lengthSeconds);
}

/** Two soft notes every three seconds, until the function it gives back is called. */
export function startWarningTone(): () => void {
	const context = new AudioContext();
	function ring() {
		sound(context, 523, 0);
		sound(context, 659, 0.25);
	}
	ring();
	const timer = setInterval(ring, everyMs);
	return () => {
		clearInterval(timer);
		void context.close();
	};
}
