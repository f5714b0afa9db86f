import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { scans } from "./scans.ts";

export interface MonitorKeys {
	/** Single characters, in capitals. */
	readonly characters: ReadonlyMap<string, () => void>;
	/** `ArrowDown`, `F3` and their like, by what has the focus; false: not used. */
	named(key: string, focused: Element | null): boolean;
	/** A slip was scanned with a scanner that types. */
	onScan(text: string): void;
}

/** Where keys are text. */
const typing = "input:not([type=radio]), textarea";
/** Characters that only choose; every other one does something to a lane or a case. */
const choosing = /^[\dcC]$/;

/** Whether a character commands: it does only where it is held. */
export function isCommand(key: string, target: EventTarget | null): boolean {
	const isWriting = target instanceof Element && target.closest(typing);
	return key.length === 1 && !isWriting && !choosing.test(key);
}

/** Keys of the whole window; a held key does nothing twice. */
export function useMonitorKeys(keys: MonitorKeys): void {
	const current = useRef(keys);
	current.current = keys;
	useEffect(() => {
		function heard(event: KeyboardEvent) {
			if (event.defaultPrevented || event.repeat) return;
			if (event.ctrlKey || event.altKey || event.metaKey) return;
			if (document.querySelector("[role=dialog]")) return;
			const target = event.target instanceof Element ? event.target : null;
			if (target?.closest(typing) && !/^F\d/.test(event.key)) return;
			const { characters, named } = current.current;
			const act = characters.get(event.key.toUpperCase());
			// At once: the next of two fast keys acts on what the first has chosen.
			if (act) flushSync(act);
			if (act || named(event.key, target)) {
				event.preventDefault();
				event.stopPropagation();
			}
		}
		window.addEventListener("keydown", heard, true);
		const forget = scans.onScan((text) => current.current.onScan(text));
		return () => {
			forget();
			window.removeEventListener("keydown", heard, true);
		};
	}, []);
}
