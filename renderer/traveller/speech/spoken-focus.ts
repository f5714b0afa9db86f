import {
	isKioskLanguage,
	type KioskLanguage,
} from "../../../core/languages.ts";
import { nameOf } from "./choices.ts";

const isMove = ({ key }: KeyboardEvent) =>
	key === "Tab" || key.startsWith("Arrow");

/** A language's own name is spoken in that language. */
function languageOf(control: HTMLElement): KioskLanguage | null {
	const tag = control.querySelector("[lang]")?.getAttribute("lang") ?? "";
	return isKioskLanguage(tag) ? tag : null;
}

/**
 * Tells what the keys have reached, and what a switch that was pressed says
 * now. Focus that a new screen sets by itself is not told: the screen is being
 * read.
 */
export function watchFocus(
	reached: (name: string, language: KioskLanguage | null) => void,
): () => void {
	let isMoving = false;
	const pressed = (event: KeyboardEvent) => {
		isMoving = isMove(event);
	};
	function tell(target: EventTarget | null): void {
		// What a technician types is nobody's to hear (EN 301 549 §5.1.3.8).
		if (!(target instanceof HTMLElement) || target.closest("form")) return;
		const name = nameOf(target);
		if (name !== "") reached(name, languageOf(target));
	}
	const focused = ({ target }: FocusEvent) => {
		if (isMoving) tell(target);
	};
	const switches = new MutationObserver((changes) => {
		const { activeElement } = document;
		if (changes.some(({ target }) => target === activeElement))
			tell(activeElement);
	});
	switches.observe(document.body, {
		subtree: true,
		attributeFilter: ["aria-pressed"],
	});
	window.addEventListener("keydown", pressed, { capture: true });
	window.addEventListener("focusin", focused);
	return () => {
		switches.disconnect();
		window.removeEventListener("keydown", pressed, { capture: true });
		window.removeEventListener("focusin", focused);
	};
}
