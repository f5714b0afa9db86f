import { useEffect } from "react";

/**
 * A control keeps the focus only where somebody went with Tab: Enter is the decision's key after a
 * click elsewhere, and after a panel that gives the focus back as it closes.
 */
export function useTabFocus(): void {
	useEffect(() => {
		let isByTab = false;
		function pressed(event: KeyboardEvent | PointerEvent) {
			isByTab = event instanceof KeyboardEvent && event.key === "Tab";
		}
		function focused({ target }: FocusEvent) {
			if (isByTab || !(target instanceof HTMLElement)) return;
			if (target.closest("[role=dialog]") === null) target.blur();
		}
		window.addEventListener("keydown", pressed, true);
		window.addEventListener("pointerdown", pressed, true);
		window.addEventListener("focusin", focused);
		return () => {
			window.removeEventListener("keydown", pressed, true);
			window.removeEventListener("pointerdown", pressed, true);
			window.removeEventListener("focusin", focused);
		};
	}, []);
}
