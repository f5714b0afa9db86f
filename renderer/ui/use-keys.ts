import { useEffect, useRef } from "react";

export type KeyMap = ReadonlyMap<string, () => void>;

/** A second Enter within this time is the bounce of the first. */
const bounceMs = 250;
/** Enter this soon after a character was sent by a keyboard-wedge scanner. */
const wedgeMs = 60;

const interactive =
	"button, a, input, textarea, select, [role=option], [role=radio], [role=dialog]";

/**
 * Keys of the whole window. A held key does nothing twice: the next traveller
 * must not be decided by the last traveller's key press. Enter is taken only
 * where no control has the focus.
 */
export function useKeys(keys: KeyMap): void {
	const current = useRef(keys);
	current.current = keys;
	useEffect(() => {
		let enterAtMs = Number.NEGATIVE_INFINITY;
		let characterAtMs = Number.NEGATIVE_INFINITY;
		function heard(event: KeyboardEvent) {
			if (event.key.length === 1) characterAtMs = event.timeStamp;
			const action = current.current.get(event.key);
			if (!action || event.defaultPrevented) return;
			if (event.ctrlKey || event.altKey || event.metaKey) return;
			if (event.key === "Enter") {
				const target = event.target;
				if (target instanceof Element && target.closest(interactive)) return;
				if (event.timeStamp - characterAtMs < wedgeMs) return;
				if (event.timeStamp - enterAtMs < bounceMs) return;
				if (!event.repeat) enterAtMs = event.timeStamp;
			}
			event.preventDefault();
			if (!event.repeat) action();
		}
		window.addEventListener("keydown", heard);
		return () => window.removeEventListener("keydown", heard);
	}, []);
}
