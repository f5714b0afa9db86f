import { useSyncExternalStore } from "react";
import { heldMs } from "../../../core/wedge/act.ts";
import styles from "./key-bar.module.css";
import { keyState } from "./key-state.ts";

/** Fills while a key is held, until it acts. */
export function KeyBar() {
	const state = useSyncExternalStore(
		keyState.subscribe,
		keyState.read,
		keyState.read,
	);
	return state.kind === "holding" ? (
		<div
			key={state.key}
			className={styles.bar}
			style={{ animationDuration: `${heldMs}ms` }}
			aria-hidden="true"
		/>
	) : null;
}
