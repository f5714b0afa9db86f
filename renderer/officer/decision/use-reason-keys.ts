import { useEffect, useRef } from "react";
import { deviceTypes } from "../../ui/keys/bell.ts";

function isFirstChoice(target: EventTarget | null): target is HTMLInputElement {
	if (!(target instanceof HTMLInputElement) || target.type !== "radio")
		return false;
	const group = target.closest("[role=radiogroup]");
	return group?.querySelector("input:checked") === null;
}

/**
 * Keys of an open reason list: a letter or number chooses, Enter sends. In the
 * note a letter is a letter, and there the form itself hears Enter.
 */
export function useReasonKeys(
	choose: (key: string) => boolean,
	send: () => void,
	/** Nobody has chosen: a device typed. */
	forget: () => void,
): void {
	const current = useRef({ choose, send, forget });
	current.current = { choose, send, forget };
	useEffect(() => deviceTypes.onRing(() => current.current.forget()), []);
	useEffect(() => {
		function heard(event: KeyboardEvent) {
			if (event.defaultPrevented || event.repeat) return;
			if (event.ctrlKey || event.altKey || event.metaKey) return;
			const { target } = event;
			if (target instanceof HTMLInputElement && target.type === "text") return;
			if (event.key === "Enter") {
				if (target instanceof HTMLButtonElement) return;
				event.preventDefault();
				event.stopPropagation();
				// While nothing is chosen, Enter means the reason that has the focus; the next one sends.
				if (isFirstChoice(target)) target.click();
				else current.current.send();
			} else if (current.current.choose(event.key.toLowerCase())) {
				event.preventDefault();
			}
		}
		// Before the radio buttons hear it.
		window.addEventListener("keydown", heard, true);
		return () => window.removeEventListener("keydown", heard, true);
	}, []);
}
