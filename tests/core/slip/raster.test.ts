import { describe, expect, it } from "vitest";
import {
	checkRaster,
	mostHeightDots,
	mostWidthDots,
	rasterOfPixels,
} from "../../../core/slip/raster.ts";

/** Blue, green, red, alpha. */
const white = [255, 255, 255, 255];
const black = [0, 0, 0, 255];
const clear = [0, 0, 0, 0];
const grey = (value: number) => [value, value, value, 255];

function rowOf(...pixels: number[][]) {
	return Uint8Array.from(pixels.flat());
}

describe("pixels as dots", () => {
	it.each([
		[
			"the leftmost dot is the highest bit",
			[black, white, white, white, white, white, white, black],
			0x81,
		],
		[
			"what is transparent is paper",
			[clear, black, clear, clear, clear, clear, clear, clear],
			0x40,
		],
		[
			"light grey is paper, dark grey is ink",
			[grey(200), grey(161), grey(158), grey(90), white, white, white, white],
			0x30,
		],
		[
			"colours by how bright they are seen",
			[
				[0, 255, 0, 255],
				[255, 0, 0, 255],
				[0, 0, 255, 255],
				white,
				white,
				white,
				white,
				white,
			],
			0xe0,
		],
	])("%s", (_, pixels, byte) => {
		const raster = rasterOfPixels(rowOf(...pixels), 8, 1);
		expect(raster).toEqual({
			ok: true,
			value: { widthDots: 8, heightDots: 1, bits: Uint8Array.of(byte) },
		});
	});

	it.each([
		[9, 1, 9 * 4],
		[8, 0, 0],
		[8, 1, 31],
		[mostWidthDots + 8, 1, (mostWidthDots + 8) * 4],
		[8, mostHeightDots + 1, 8 * (mostHeightDots + 1) * 4],
		[8, 1.5, 48],
		[-8, -1, 32],
	])("%s x %s of %s bytes is none", (width, height, bytes) => {
		expect(rasterOfPixels(new Uint8Array(bytes), width, height)).toMatchObject({
			ok: false,
			error: { code: "raster.size" },
		});
	});

	it("a picture holds as many bytes as it says", () => {
		const raster = { widthDots: 16, heightDots: 2 };
		expect(checkRaster({ ...raster, bits: new Uint8Array(4) }).ok).toBe(true);
		expect(checkRaster({ ...raster, bits: new Uint8Array(5) }).ok).toBe(false);
	});
});
