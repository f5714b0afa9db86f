export const cornerHoldMs = 5_000;
const cornerPx = 110;

interface Point {
	readonly x: number;
	readonly y: number;
}

/** Whether a point lies in the upper corner at the end of a line of text. */
export function isInCorner(
	{ x, y }: Point,
	widthPx: number,
	direction: "ltr" | "rtl",
): boolean {
	const fromEnd = direction === "ltr" ? widthPx - x : x;
	return y <= cornerPx && fromEnd >= 0 && fromEnd <= cornerPx;
}
