import { useSyncExternalStore } from "react";
import { heldMs } from "../../../core/wedge/act.ts";
import { useWords } from "../i18n/use-words.ts";
import styles from "./key-line.module.css";
import { keyState } from "./key-state.ts";

const names: Readonly<Record<string, "key.enter" | "key.space">> = {
	Enter: "key.enter",
	" ": "key.space",
};

/** How long a key is to be held, and that a device types here: over the page, in the way of nothing. */
export function KeyLine() {
	const { t } = useWords();
	const state = useSyncExternalStore(keyState.subscribe, keyState.read);
	const name =
		"key" in state
			? names[state.key] === undefined
				? state.key.toUpperCase()
				: t(names[state.key] ?? "key.enter")
			: "";
	return (
		<div role="status" className={styles.line} data-keys={state.kind}>
			{state.kind === "tapped" ? <p>{t("keys.hold", { key: name })}</p> : null}
			{state.kind === "device" ? (
				<p>
					<strong>{t("keys.device")}</strong> {t("keys.deviceAdvice")}
				</p>
			) : null}
			{state.kind === "holding" ? <HeldBar key={state.key} /> : null}
		</div>
	);
}

/** Fills while a key is held. */
export function HeldBar() {
	return (
		<div
			className={styles.bar}
			style={{ animationDuration: `${heldMs}ms` }}
			aria-hidden="true"
		/>
	);
}
