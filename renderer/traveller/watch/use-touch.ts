import { useEffect } from "react";
import type { TravellerApi } from "../api.ts";
import { touchPace } from "./touch-pace.ts";

/** Any touch and any key says that somebody is there. */
export function useTouch(api: TravellerApi): void {
	useEffect(() => {
		const pace = touchPace(() => void api.touch({}));
		const heard = () => pace(performance.now());
		const options = { capture: true, passive: true };
		window.addEventListener("pointerdown", heard, options);
		window.addEventListener("keydown", heard, options);
		return () => {
			window.removeEventListener("pointerdown", heard, options);
			window.removeEventListener("keydown", heard, options);
		};
	}, [api]);
}
