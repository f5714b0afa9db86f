import { useLayoutEffect } from "react";
import { lintas } from "../api.ts";

let reported: string | null = null;
let painted: { readonly id: string; readonly tookMs: number } | null = null;

/** Whole milliseconds from the document's last byte until its verdict stood there; null: not yet. */
export function tookMs(inspectionId: string): number | null {
	return painted?.id === inspectionId ? painted.tookMs : null;
}

/**
 * Tells main once an inspection when its verdict stood on the screen. The frame
 * callback runs before the pixels of that frame; a message posted from it is
 * delivered after them.
 */
export function usePainted(
	inspectionId: string | null,
	receivedAtMs: number,
): void {
	useLayoutEffect(() => {
		if (inspectionId === null || inspectionId === reported) return;
		reported = inspectionId;
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				port1.close();
				const paintedAtMs = performance.timeOrigin + performance.now();
				void lintas.painted({ inspectionId, paintedAtMs });
				painted = {
					id: inspectionId,
					tookMs: Math.max(0, Math.round(paintedAtMs - receivedAtMs)),
				};
			};
			port2.postMessage(null);
		});
	}, [inspectionId, receivedAtMs]);
}
