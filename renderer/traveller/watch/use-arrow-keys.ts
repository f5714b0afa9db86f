import { useEffect } from "react";
import { type Arrow, isArrow, nearest } from "./nearest.ts";

/** The sheet on top, else the whole page. */
function surface(): Element | null {
	const sheets = document.querySelectorAll("[data-sheet]");
	return (
		sheets[sheets.length - 1] ?? document.querySelector("[data-part=page]")
	);
}

/** What a key can come to; not what is there for screen readers alone. */
function buttonsOf(part: Element | null | undefined): HTMLElement[] {
	return [...(part?.querySelectorAll<HTMLElement>("button") ?? [])].filter(
		({ tabIndex }) => tabIndex >= 0,
	);
}

/** From where nothing is chosen: the first choice of the screen. */
function firstOf(page: Element): HTMLElement | undefined {
	const part = page.querySelector(
		"main [data-arrows], [data-sheet] [data-arrows]",
	);
	return buttonsOf(part)[0] ?? buttonsOf(page)[0];
}

function nextOf(
	from: HTMLElement,
	buttons: readonly HTMLElement[],
	arrow: Arrow,
): HTMLElement | undefined {
	const boxes = buttons.map((button) => button.getBoundingClientRect());
	return buttons[nearest(from.getBoundingClientRect(), boxes, arrow) ?? -1];
}

/**
 * Arrow keys go from choice to choice, and where those end to whatever else can
 * be pressed: a keypad beside the screen has no other keys (EN 301 549 §5.1).
 */
export function useArrowKeys(): void {
	useEffect(() => {
		const pressed = (event: KeyboardEvent) => {
			const { key } = event;
			const active = document.activeElement;
			if (!isArrow(key) || active instanceof HTMLInputElement) return;
			const page = surface();
			if (page === null) return;
			const all = buttonsOf(page);
			const from = all.find((button) => button === active);
			const next = from
				? (nextOf(from, buttonsOf(from.closest("[data-arrows]")), key) ??
					nextOf(from, all, key))
				: firstOf(page);
			event.preventDefault();
			next?.focus();
		};
		window.addEventListener("keydown", pressed);
		return () => window.removeEventListener("keydown", pressed);
	}, []);
}
