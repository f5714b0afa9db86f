import { useSyncExternalStore } from "react";
import { Choice } from "../frame/choice.tsx";
import { useWords } from "../language/use-words.ts";
import {
	louder,
	loudness,
	mostLoudness,
	onLoudness,
	softer,
} from "../speech/loudness.ts";
import styles from "./loudness-control.module.css";

/** How loud the page speaks; the next traveller begins with the usual loudness. */
export function LoudnessControl() {
	const { t } = useWords();
	const level = useSyncExternalStore(onLoudness, loudness, loudness);
	return (
		<div className={styles.loudness} data-arrows>
			<Choice look="plain" onPress={softer}>
				{t("modes.softer")}
			</Choice>
			<p className={styles.level} role="status">
				{t("modes.loudness", { level, of: mostLoudness })}
			</p>
			<Choice look="plain" onPress={louder}>
				{t("modes.louder")}
			</Choice>
		</div>
	);
}
