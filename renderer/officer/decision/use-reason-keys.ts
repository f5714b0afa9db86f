import { useEffect, useRef } from "react";
import { deviceTypes } from "../../ui/keys/bell.ts";
import type { Reason } from "./reasons.ts";

function isFirstChoice(target: EventTarget | null): target is HTMLInputElement {
	if (!(target instanceof HTMLInputElement) || target.type !== "radio")
		return false;
	const group = target.closest("[role=radiogroup]");
	return group?.querySelector("input:checked") === null;
}

/**
 * Keys of an open reason list: a letter or number chooses, Enter sends. In the
 * note a letter is a letter, and there the form itself hears Enter. When a device
 * types, nobody has chosen.
 */
export function useReasonKeys(
	reasons: readonly Pick<Reason, "key" | "code">[],
	setCode: (code: string | null) => void,
	send: () => Promise<void>,
): void {
	const current = useRef({ reasons, setCode, send });
	current.current = { reasons, setCode, send };
	useEffect(() => deviceTypes.onRing(() => current.current.setCode(null)), []);
	useEffect(() => {
		function choose(key: string): boolean {
			const { reasons, setCode } = current.current;
			const chosen = reasons.find((reason) => reason.key === key);
			if (chosen) setCode(chosen.code);
			return chosen !== undefined;
		}
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
				else void current.current.send();
			} else if (choose(event.key.toLowerCase())) {
				event.preventDefault();
			}
		}
		// Before the radio buttons hear it.
		window.addEventListener("keydown", heard, true);
		return () => window.removeEventListener("keydown", heard, true);
	}, []);
}
