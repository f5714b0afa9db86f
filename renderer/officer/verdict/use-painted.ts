import { useLayoutEffect, useState } from "react";
import { lintas } from "../api.ts";

let reported: string | null = null;

/**
 * Tells main once an inspection when its verdict stood on the screen, and
 * gives back the whole milliseconds since the document's last byte. The frame
 * callback runs before the pixels of that frame; a message posted from it is
 * delivered after them.
 */
export function usePainted(
	inspectionId: string | null,
	receivedAtMs: number,
): number | null {
	const [painted, setPainted] = useState<{ id: string; tookMs: number }>();
	useLayoutEffect(() => {
		if (inspectionId === null || inspectionId === reported) return;
		reported = inspectionId;
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				port1.close();
				const paintedAtMs = performance.timeOrigin + performance.now();
				void lintas.painted({ inspectionId, paintedAtMs });
				setPainted({
					id: inspectionId,
					tookMs: Math.max(0, Math.round(paintedAtMs - receivedAtMs)),
				});
			};
			port2.postMessage(null);
		});
	}, [inspectionId, receivedAtMs]);
	return painted && painted.id === inspectionId ? painted.tookMs : null;
}
