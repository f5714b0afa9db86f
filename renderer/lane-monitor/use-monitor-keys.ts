import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { keyOrScan, scanGapMs } from "./key-or-scan.ts";

export interface MonitorKeys {
	/** Single characters, in capitals. */
	readonly characters: ReadonlyMap<string, () => void>;
	/** `ArrowDown`, `F3` and their like, by what has the focus; false: not used. */
	named(key: string, focused: Element | null): boolean;
	onScan(text: string): void;
}

/** Where keys are text. */
const typing = "input:not([type=radio]), textarea";

/** Keys of the whole window; a held key does nothing twice. */
export function useMonitorKeys(keys: MonitorKeys): void {
	const current = useRef(keys);
	current.current = keys;
	useEffect(() => {
		const watch = keyOrScan(
			(run) => {
				const timer = setTimeout(run, scanGapMs);
				return () => clearTimeout(timer);
			},
			// At once: the next of two fast keys acts on what the first has chosen.
			(key) =>
				flushSync(() => current.current.characters.get(key.toUpperCase())?.()),
			(text) => current.current.onScan(text),
		);
		function heard(event: KeyboardEvent) {
			if (event.defaultPrevented || event.repeat) return;
			if (event.ctrlKey || event.altKey || event.metaKey) return;
			if (document.querySelector("[role=dialog]")) return;
			const target = event.target instanceof Element ? event.target : null;
			if (target?.closest(typing) && !/^F\d/.test(event.key)) return;
			if (watch.press(event.key) || current.current.named(event.key, target)) {
				event.preventDefault();
				event.stopPropagation();
			}
		}
		// Before the buttons hear it: the Enter of a scanner must press none.
		window.addEventListener("keydown", heard, true);
		return () => {
			watch.stop();
			window.removeEventListener("keydown", heard, true);
		};
	}, []);
}
