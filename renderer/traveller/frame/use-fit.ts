import { type RefObject, useLayoutEffect } from "react";

const tightest = 6;

/** Whether a part reaches out of it; how far a script's letters reach above their line does not count. */
function overflows(element: Element): boolean {
	const room = element.getBoundingClientRect();
	return [...element.children].some((part) => {
		const { left, top, right, bottom, width } = part.getBoundingClientRect();
		// What is not shown, or only heard, needs no room.
		if (width <= 1) return false;
		return (
			left < room.left - 1 ||
			top < room.top - 1 ||
			right > room.right + 1 ||
			bottom > room.bottom + 1
		);
	});
}

/**
 * Nothing on the kiosk scrolls: where a language or large text needs more room
 * than there is, `data-fit` goes up until it has it. The styles give up the
 * drawing first, then space between lines, and the size of letters last.
 */
export function useFit(screen: RefObject<HTMLElement | null>): void {
	// On purpose after every rendering: any word may have changed.
	useLayoutEffect(() => {
		const main = screen.current;
		if (main === null) return;
		function settle() {
			if (main === null) return;
			const parts = [main, ...main.querySelectorAll("[data-fits]")];
			for (let level = 0; level <= tightest; level++) {
				main.dataset.fit = String(level);
				if (!parts.some(overflows)) return;
			}
		}
		settle();
		window.addEventListener("resize", settle);
		// A script's font comes when its first character is shown.
		document.fonts.addEventListener("loadingdone", settle);
		return () => {
			window.removeEventListener("resize", settle);
			document.fonts.removeEventListener("loadingdone", settle);
		};
	});
}
