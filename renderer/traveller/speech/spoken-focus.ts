import {
	isKioskLanguage,
	type KioskLanguage,
} from "../../../core/kiosk/languages.ts";
import { nameOf } from "./choices.ts";

const isMove = ({ key }: KeyboardEvent) =>
	key === "Tab" || key.startsWith("Arrow");

/** A language's own name is spoken in that language. */
function languageOf(control: HTMLElement): KioskLanguage | null {
	const tag = control.querySelector("[lang]")?.getAttribute("lang") ?? "";
	return isKioskLanguage(tag) ? tag : null;
}

/**
 * Tells what the keys have reached, and the name of a sheet that opens. Focus
 * that a new screen sets by itself is not told: the screen is being read.
 */
export function watchFocus(
	reached: (name: string, language: KioskLanguage | null) => void,
): () => void {
	let isMoving = false;
	const pressed = (event: KeyboardEvent) => {
		isMoving = isMove(event);
	};
	const focused = ({ target }: FocusEvent) => {
		// What a technician types to leave the kiosk is nobody's to hear.
		if (!(target instanceof HTMLElement) || target.closest("form")) return;
		const isSheet = target.getAttribute("role") === "dialog";
		const isControl = isMoving && target.matches("button, input");
		if (!isSheet && !isControl) return;
		const name = nameOf(target);
		if (name !== "") reached(name, languageOf(target));
	};
	window.addEventListener("keydown", pressed, { capture: true });
	window.addEventListener("focusin", focused);
	return () => {
		window.removeEventListener("keydown", pressed, { capture: true });
		window.removeEventListener("focusin", focused);
	};
}
