import type { Result } from "../../core/result.ts";
import type { Raster } from "../../core/slip/raster.ts";
import type { Slip } from "../../core/slip/slip.ts";

/** Draws slips: for a printer as dots, for a folder as PDF. */
export interface SlipPages {
	/** Codes: `slip.page` (it could not be drawn), `raster.size`. */
	raster(slip: Slip, widthDots: number): Promise<Result<Raster>>;
	/** On paper of 80 mm. Codes: `slip.page`. */
	pdf(slip: Slip): Promise<Result<Uint8Array>>;
}
