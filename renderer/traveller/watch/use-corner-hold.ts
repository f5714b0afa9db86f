import { useEffect } from "react";
import { cornerHoldMs, isInCorner } from "./corner.ts";

/** A finger that rests five seconds in the upper corner at the line's end. */
export function useCornerHold(
	direction: "ltr" | "rtl",
	onHeld: () => void,
): void {
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const release = () => clearTimeout(timer);
		const at = (event: PointerEvent) =>
			isInCorner({ x: event.clientX, y: event.clientY }, innerWidth, direction);
		const press = (event: PointerEvent) => {
			release();
			if (at(event)) timer = setTimeout(onHeld, cornerHoldMs);
		};
		const move = (event: PointerEvent) => {
			if (!at(event)) release();
		};
		window.addEventListener("pointerdown", press);
		window.addEventListener("pointermove", move);
		window.addEventListener("pointerup", release);
		window.addEventListener("pointercancel", release);
		return () => {
			release();
			window.removeEventListener("pointerdown", press);
			window.removeEventListener("pointermove", move);
			window.removeEventListener("pointerup", release);
			window.removeEventListener("pointercancel", release);
		};
	}, [direction, onHeld]);
}
