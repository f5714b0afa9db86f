import { useEffect, useRef, useState } from "react";
import type { KioskLanguage } from "../../../core/languages.ts";
import { wordsOf } from "../language/dictionaries.ts";
import { choicesOf } from "../speech/choices.ts";
import { speakScreen, stopSpeaking } from "../speech/speak-screen.ts";
import { watchFocus } from "../speech/spoken-focus.ts";

/**
 * Speaks what the screen says, then what can be chosen, while that is wished;
 * gives back what is heard now. A touch silences it.
 */
export function useSpeech(
	isOn: boolean,
	texts: readonly string[],
	language: KioskLanguage,
): string {
	const [heard, setHeard] = useState("");
	const areKeysTold = useRef(false);
	useEffect(() => {
		if (!isOn || texts.length === 0) return;
		const choices = choicesOf(document);
		const isFirst = !areKeysTold.current && choices.length > 0;
		areKeysTold.current ||= isFirst;
		const keys = isFirst ? [wordsOf(language).t("modes.keys")] : [];
		speakScreen([...texts, ...choices, ...keys], language, setHeard);
		return () => {
			stopSpeaking();
			setHeard("");
		};
	}, [isOn, texts, language]);
	useEffect(() => {
		if (!isOn) return;
		const unwatch = watchFocus((name, own) =>
			speakScreen([name], own ?? language, setHeard),
		);
		window.addEventListener("pointerdown", stopSpeaking, { capture: true });
		return () => {
			unwatch();
			window.removeEventListener("pointerdown", stopSpeaking, {
				capture: true,
			});
		};
	}, [isOn, language]);
	return heard;
}
