import { useEffect } from "react";
import { louder, softer } from "../speech/loudness.ts";

/** The loudness keys of audio keypads (UI Events KeyboardEvent key Values §3.11). */
export function useLoudnessKeys(): void {
	useEffect(() => {
		const pressed = ({ key }: KeyboardEvent) => {
			if (key === "AudioVolumeUp") louder();
			if (key === "AudioVolumeDown") softer();
		};
		window.addEventListener("keydown", pressed);
		return () => window.removeEventListener("keydown", pressed);
	}, []);
}
