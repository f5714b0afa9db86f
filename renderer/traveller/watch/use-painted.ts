import { useLayoutEffect } from "react";
import type { TravellerApi } from "../api.ts";

/**
 * Tells main when a view stood on the screen. The frame callback runs before
 * the pixels of that frame; a message posted from it is delivered after them.
 */
export function usePainted(api: TravellerApi, viewId: number | null): void {
	useLayoutEffect(() => {
		if (viewId === null) return;
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				port1.close();
				const paintedAtMs = performance.timeOrigin + performance.now();
				void api.painted({ viewId, paintedAtMs });
			};
			port2.postMessage(null);
		});
	}, [api, viewId]);
}
