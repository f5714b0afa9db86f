import type { KioskLanguage } from "../../../core/languages.ts";
import { clipOf, outputNow, player } from "./page-sound.ts";
import { createReader } from "./reader.ts";

const reader = createReader({
	async clip(language, text) {
		// What nobody may hear aloud is not even made.
		const output = await outputNow();
		return output.kind === "absent" ? null : clipOf(language, text);
	},
	async play(wave) {
		return player.play(wave, await outputNow());
	},
	stop: player.stop,
	pause: (durationMs) =>
		new Promise((resolve) => setTimeout(resolve, durationMs)),
});

/**
 * Speaks the texts one after the other and forgets what was being spoken.
 * `onText` hears each text as it begins, also where it cannot be spoken: the
 * language has no voice, or the headset is not there.
 */
export function speakScreen(
	texts: readonly string[],
	language: KioskLanguage,
	onText: (text: string) => void = () => {},
): void {
	void reader.read(texts, language, onText);
}

/** Silent at once (EN 301 549 §5.1.3.5). */
export function stopSpeaking(): void {
	reader.stop();
}
