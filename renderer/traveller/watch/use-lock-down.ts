import { useEffect } from "react";

const banned = [
	"contextmenu",
	"dragstart",
	"dragover",
	"drop",
	"selectstart",
	"copy",
	"cut",
	"paste",
	"gesturestart",
	"auxclick",
] as const;

/** No menu, no drag, no selection, no zoom; main bars the keys that leave the page. */
export function useLockDown(): void {
	useEffect(() => {
		const refuse = (event: Event) => event.preventDefault();
		const refuseZoom = (event: WheelEvent) => {
			if (event.ctrlKey) event.preventDefault();
		};
		const refusePinch = (event: TouchEvent) => {
			if (event.touches.length > 1) event.preventDefault();
		};
		const options = { capture: true, passive: false };
		for (const name of banned) window.addEventListener(name, refuse, options);
		window.addEventListener("wheel", refuseZoom, options);
		window.addEventListener("touchmove", refusePinch, options);
		return () => {
			for (const name of banned)
				window.removeEventListener(name, refuse, options);
			window.removeEventListener("wheel", refuseZoom, options);
			window.removeEventListener("touchmove", refusePinch, options);
		};
	}, []);
}
