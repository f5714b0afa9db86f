import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Raster } from "../../../core/slip/raster.ts";
import {
	mostBandBytes,
	rasterBands,
} from "../../../native/printing/raster-bands.ts";
import { testPage, voidStrip } from "../../../native/printing/test-page.ts";
import { nextCommand } from "../../../simulators/escpos-parser.ts";

/** What a printer makes of the commands. */
function printed(bands: readonly Uint8Array[], widthDots: number): Uint8Array {
	const rows: Uint8Array[] = [];
	for (const band of bands) {
		const next = nextCommand(band);
		expect(next?.used).toBe(band.length);
		const command = next?.command;
		if (command?.kind !== "raster") throw new Error("no picture");
		for (let at = 0; at < command.data.length; at += command.rowBytes) {
			const row = new Uint8Array(widthDots / 8);
			row.set(command.data.subarray(at, at + command.rowBytes));
			rows.push(row);
		}
	}
	return Buffer.concat(rows);
}

const rasters: fc.Arbitrary<Raster> = fc
	.record({
		columns: fc.integer({ min: 1, max: 104 }),
		heightDots: fc.integer({ min: 1, max: 60 }),
	})
	.chain(({ columns, heightDots }) =>
		fc
			.array(
				fc.oneof(
					fc.constant(new Uint8Array(columns)),
					fc.uint8Array({ minLength: columns, maxLength: columns }),
					fc.constant(
						Uint8Array.from(
							{ length: columns },
							(_, at) => [0x10, 4, 0x10, 5, 0x10, 0x14][at % 6] ?? 0,
						),
					),
				),
				{ minLength: heightDots, maxLength: heightDots },
			)
			.map((rows) => ({
				widthDots: columns * 8,
				heightDots,
				bits: Uint8Array.from(rows.flatMap((row) => [...row])),
			})),
	);

describe("a picture as commands", () => {
	it("comes out dot for dot, but for a dot beside one in sixteen bits that would be a command", () => {
		fc.assert(
			fc.property(rasters, (raster) => {
				const paper = printed(rasterBands(raster), raster.widthDots);
				expect(paper.length).toBe(raster.bits.length);
				for (const [at, byte] of raster.bits.entries())
					if (paper[at] !== byte) {
						expect([byte, paper[at]]).toEqual([0x10, 0x18]);
						expect([4, 5, 0x14]).toContain(raster.bits[at + 1] ?? 0);
					}
			}),
		);
	});

	it("holds no real-time command and no band above the limit", () => {
		fc.assert(
			fc.property(rasters, (raster) => {
				for (const band of rasterBands(raster)) {
					expect(band.length).toBeLessThanOrEqual(mostBandBytes);
					for (let at = 9; at < band.length; at += 1)
						expect(
							band[at - 1] === 0x10 && [4, 5, 0x14].includes(band[at] ?? 0),
						).toBe(false);
				}
			}),
		);
	});

	it("hardly sends what is white", () => {
		const bits = new Uint8Array(72 * 600);
		bits[72 * 300] = 0x80;
		const bytes = rasterBands({ widthDots: 576, heightDots: 600, bits }).reduce(
			(sum, band) => sum + band.length,
			0,
		);
		expect(bytes).toBeLessThan(700);
	});

	it.each([384, 576, 832])(
		"test page and void strip of %s dots fit",
		(width) => {
			for (const raster of [testPage(width), voidStrip(width)])
				expect(printed(rasterBands(raster), width)).toEqual(
					Buffer.from(raster.bits),
				);
		},
	);
});
