import { useEffect } from "react";
import { lintas } from "./api.ts";

/** Main need not hear of every key. */
const quietMs = 5000;

/** Tells main that somebody uses the window. */
export function useActivity(): void {
	useEffect(() => {
		let toldAtMs = Number.NEGATIVE_INFINITY;
		function heard({ timeStamp }: Event) {
			if (timeStamp - toldAtMs < quietMs) return;
			toldAtMs = timeStamp;
			void lintas.active({});
		}
		const kinds = ["keydown", "pointerdown"] as const;
		for (const kind of kinds) window.addEventListener(kind, heard, true);
		return () => {
			for (const kind of kinds) window.removeEventListener(kind, heard, true);
		};
	}, []);
}
