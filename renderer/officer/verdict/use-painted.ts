import { useLayoutEffect } from "react";
import { type InspectionView, lintas } from "../api.ts";

let painted: { readonly id: string; readonly tookMs: number } | null = null;

/** Whole milliseconds from the document's last byte until its verdict stood there; null: not yet. */
export function tookMs(inspectionId: string): number | null {
	return painted?.id === inspectionId ? painted.tookMs : null;
}

/**
 * Tells main when a verdict that it does not know to be seen stood on the screen. The frame
 * callback runs before the pixels of that frame; a message posted from it is delivered after
 * them.
 */
export function usePainted(
	{ inspectionId, verdict, receivedAtMs }: InspectionView,
	isUnseen: boolean,
): void {
	useLayoutEffect(() => {
		if (!isUnseen || verdict === null) return;
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				port1.close();
				const paintedAtMs = performance.timeOrigin + performance.now();
				void lintas.painted({ inspectionId, verdict, paintedAtMs });
				if (painted?.id === inspectionId) return;
				painted = {
					id: inspectionId,
					tookMs: Math.max(0, Math.round(paintedAtMs - receivedAtMs)),
				};
			};
			port2.postMessage(null);
		});
	}, [inspectionId, verdict, isUnseen, receivedAtMs]);
}
