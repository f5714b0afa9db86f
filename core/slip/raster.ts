import { fail, ok, type Result } from "../result.ts";

/** A picture of dots: one bit each, 1 is black, the leftmost dot is the highest bit. */
export interface Raster {
	/** A multiple of eight. */
	readonly widthDots: number;
	readonly heightDots: number;
	/** `widthDots / 8` bytes a row, from the top. */
	readonly bits: Uint8Array;
}

export const mostWidthDots = 832;
/** At 203 dots an inch: 30 cm of paper. */
export const mostHeightDots = 2400;
const bytesPerPixel = 4;
/** Of 255: thin strokes of complex scripts must not break. */
const blackBelow = 160;

/** Codes: `raster.size` (detail: what does not fit). */
export function checkRaster(raster: Raster): Result<Raster> {
	const { widthDots, heightDots, bits } = raster;
	const isSized =
		Number.isInteger(widthDots) &&
		Number.isInteger(heightDots) &&
		widthDots > 0 &&
		widthDots % 8 === 0 &&
		widthDots <= mostWidthDots &&
		heightDots > 0 &&
		heightDots <= mostHeightDots;
	if (!isSized) return fail("raster.size", `${widthDots} x ${heightDots}`);
	return bits.length === (widthDots / 8) * heightDots
		? ok(raster)
		: fail("raster.size", `${bits.length} bytes`);
}

/**
 * A painted page as dots: dark pixels print, light ones do not, without
 * dithering, for letters and bar codes stay sharp. `pixels` are blue, green,
 * red and alpha, a byte each; what is transparent is paper. Codes: `raster.size`.
 */
export function rasterOfPixels(
	pixels: Uint8Array,
	widthDots: number,
	heightDots: number,
): Result<Raster> {
	const raster = checkRaster({
		widthDots,
		heightDots,
		bits: new Uint8Array(Math.max(0, Math.ceil((widthDots * heightDots) / 8))),
	});
	if (!raster.ok) return raster;
	if (pixels.length !== widthDots * heightDots * bytesPerPixel)
		return fail("raster.size", `${pixels.length} bytes of pixels`);
	const { bits } = raster.value;
	for (let dot = 0; dot < widthDots * heightDots; dot += 1) {
		const at = dot * bytesPerPixel;
		const [blue = 0, green = 0, red = 0, alpha = 0] = pixels.subarray(
			at,
			at + bytesPerPixel,
		);
		// Rec. 601 luma in whole numbers, laid over white paper.
		const luma = (red * 77 + green * 150 + blue * 29) >> 8;
		const seen = 255 - (((255 - luma) * alpha) >> 8);
		if (seen < blackBelow)
			bits[dot >> 3] = (bits[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
	}
	return raster;
}
