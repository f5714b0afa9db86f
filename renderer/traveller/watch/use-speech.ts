import { useEffect, useState } from "react";
import type { KioskLanguage } from "../../../core/kiosk/languages.ts";
import { speakScreen, stopSpeaking } from "../speech/speak-screen.ts";

/** Speaks what the screen says while that is wished; gives back what is heard now. */
export function useSpeech(
	isOn: boolean,
	texts: readonly string[],
	language: KioskLanguage,
): string {
	const [heard, setHeard] = useState("");
	useEffect(() => {
		if (!isOn) return;
		speakScreen(texts, language, setHeard);
		return () => {
			stopSpeaking();
			setHeard("");
		};
	}, [isOn, texts, language]);
	return heard;
}
