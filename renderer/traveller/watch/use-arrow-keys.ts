import { useEffect } from "react";
import { isArrow, nearest } from "./nearest.ts";

/** The choices of the sheet on top, else of the screen. */
function groupOf(active: Element | null): Element | null {
	const held = active?.closest("[data-arrows]");
	if (held) return held;
	const sheets = document.querySelectorAll(".sheet");
	const top = sheets[sheets.length - 1] ?? document.querySelector("main");
	return top?.querySelector("[data-arrows]") ?? null;
}

/** Arrow keys go from choice to choice; the first one leads into them. */
export function useArrowKeys(): void {
	useEffect(() => {
		const pressed = (event: KeyboardEvent) => {
			const { key } = event;
			const active = document.activeElement;
			if (!isArrow(key) || active instanceof HTMLInputElement) return;
			const group = groupOf(active);
			if (group === null) return;
			const choices = [...group.querySelectorAll<HTMLElement>("button")];
			const isInside = active !== null && group.contains(active);
			const next = isInside
				? nearest(
						active.getBoundingClientRect(),
						choices.map((choice) => choice.getBoundingClientRect()),
						key,
					)
				: 0;
			event.preventDefault();
			if (next !== null) choices[next]?.focus();
		};
		window.addEventListener("keydown", pressed);
		return () => window.removeEventListener("keydown", pressed);
	}, []);
}
