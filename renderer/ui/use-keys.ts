import { useEffect, useRef } from "react";

export type KeyMap = ReadonlyMap<string, () => void>;

const interactive =
	"button, a, input, textarea, select, [role=option], [role=radio], [role=dialog]";

/**
 * Keys of the whole window, as `keys/listen-for-keys.ts` lets them through: those that act were
 * held, and act once. Enter is taken only where no control has the focus.
 */
export function useKeys(keys: KeyMap): void {
	const current = useRef(keys);
	current.current = keys;
	useEffect(() => {
		function heard(event: KeyboardEvent) {
			const action = current.current.get(event.key);
			if (!action || event.defaultPrevented) return;
			if (event.ctrlKey || event.altKey || event.metaKey) return;
			if (event.key === "Enter") {
				const target = event.target;
				if (target instanceof Element && target.closest(interactive)) return;
			}
			event.preventDefault();
			if (!event.repeat) action();
		}
		window.addEventListener("keydown", heard);
		return () => window.removeEventListener("keydown", heard);
	}, []);
}
