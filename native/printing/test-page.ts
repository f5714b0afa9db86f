import type { Raster } from "../../core/slip/raster.ts";

function drawn(
	widthDots: number,
	heightDots: number,
	isBlack: (x: number, y: number) => boolean,
): Raster {
	const bits = new Uint8Array((widthDots / 8) * heightDots);
	for (let y = 0; y < heightDots; y += 1)
		for (let x = 0; x < widthDots; x += 1)
			if (isBlack(x, y)) {
				const dot = y * widthDots + x;
				bits[dot >> 3] = (bits[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
			}
	return { widthDots, heightDots, bits };
}

const testRows = 200;

/**
 * For a technician: a frame that shows whether the width is right, a ruler in
 * steps of 8, 40 and 80 dots, lines of one to eight dots for worn dots of the
 * head, and a black bar for its heat.
 */
export function testPage(widthDots: number): Raster {
	return drawn(widthDots, testRows, (x, y) => {
		const isFrame = x < 2 || x >= widthDots - 2 || y < 2 || y >= testRows - 2;
		if (isFrame) return true;
		if (y < 40)
			return x % 8 === 0 && y < (x % 80 === 0 ? 40 : x % 40 === 0 ? 26 : 14);
		if (y < 100) {
			const thick = 1 + Math.floor((x * 8) / widthDots);
			return Math.floor(y / thick) % 2 === 0 && y >= 50 && y < 95;
		}
		if (y < 140) return x >= 16 && x < widthDots - 16 && y >= 105;
		return (x + y) % 20 < 2 || (x - y + testRows) % 20 < 2;
	});
}

/** Printed across the end of a slip that was interrupted: it is worth nothing. */
export function voidStrip(widthDots: number): Raster {
	return drawn(
		widthDots,
		96,
		(x, y) => (x + y) % 24 < 5 || (x - y + 96) % 24 < 5,
	);
}
