import { useSyncExternalStore } from "react";
import { useWords, type Words } from "../i18n/use-words.ts";
import { KeyBar } from "./key-bar.tsx";
import styles from "./key-line.module.css";
import { keyState } from "./key-state.ts";

function nameOf(key: string, { t }: Words): string {
	if (key === "Enter") return t("key.enter");
	return key === " " ? t("key.space") : key.toUpperCase();
}

/** How long a key is to be held, and that a device types here: above everything, in the way of no button. */
export function KeyLine() {
	const words = useWords();
	const { t } = words;
	const state = useSyncExternalStore(
		keyState.subscribe,
		keyState.read,
		keyState.read,
	);
	return (
		<>
			<div role="status" className={styles.line} data-keys={state.kind}>
				{state.kind === "tapped" ? (
					<p>{t("keys.hold", { key: nameOf(state.key, words) })}</p>
				) : null}
				{state.kind === "device" ? (
					<p>
						<strong>{t("keys.device")}</strong> {t("keys.deviceAdvice")}
					</p>
				) : null}
			</div>
			<KeyBar />
		</>
	);
}
