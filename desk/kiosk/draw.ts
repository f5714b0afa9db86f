import { createHmac, randomBytes, randomInt } from "node:crypto";
import { keyOf } from "../../core/crossing/judge.ts";
import type { Reading } from "../../core/crossing/state.ts";

const range = 2 ** 32;
/** Of this run of the application: nobody can reckon a draw beforehand. */
const runSecret = randomBytes(32);

function drawOf(reading: Reading, secret: Uint8Array): number {
	const key = keyOf(reading.mrz);
	if (key === null) return range - 1;
	const text = [reading.day, key.issuingState, key.documentNumber].join(" ");
	return createHmac("sha256", secret).update(text).digest().readUInt32BE(0);
}

/**
 * Chance in [0, 1) for a group: the least of its members', and for each of them
 * the same all day at every lane. Drawn anew at each visit, who is sent to the
 * counter twice would know that it was not by chance.
 */
export function groupDraw(
	readings: readonly Reading[],
	secret: Uint8Array = runSecret,
): number {
	return readings.length === 0
		? randomInt(range) / range
		: Math.min(...readings.map((reading) => drawOf(reading, secret))) / range;
}
