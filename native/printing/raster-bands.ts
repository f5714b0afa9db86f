import type { Raster } from "../../core/slip/raster.ts";

/** A band is written whole, so a printer never waits for the rest of one for long. */
export const mostBandBytes = 1024;
const mostBlankRows = 255;
const headerBytes = 8;
const DLE = 0x10;
/** DLE EOT, ENQ and DC4 act at once wherever they stand, in a picture too. */
const realTime = new Set([0x04, 0x05, 0x14]);

/** GS v 0: a picture of `rows` rows, `data.length / rows` bytes each. */
function rasterCommand(data: Uint8Array, rows: number): Uint8Array {
	const width = data.length / rows;
	const command = new Uint8Array(headerBytes + data.length);
	command.set([
		0x1d,
		0x76,
		0x30,
		0,
		width & 0xff,
		width >> 8,
		rows & 0xff,
		rows >> 8,
	]);
	command.set(data, headerBytes);
	for (let at = headerBytes; at < command.length; at += 1)
		// One more dot beside another is seen by nobody.
		if (
			command[at - 1] === DLE &&
			realTime.has(command[at] ?? 0) &&
			at > headerBytes
		)
			command[at - 1] = DLE | 0x08;
	return command;
}

/** Bytes of the row up to its last black dot. */
function inkedBytes(row: Uint8Array): number {
	let length = row.length;
	while (length > 0 && row[length - 1] === 0) length -= 1;
	return length;
}

/**
 * A picture as commands that are each complete, from the top: white rows and
 * white right margins are hardly sent, so that a slip takes seconds at 9600
 * baud too. Every command is at most `mostBandBytes` long, and none holds a
 * real-time command.
 */
export function rasterBands({
	widthDots,
	heightDots,
	bits,
}: Raster): Uint8Array[] {
	const rowBytes = widthDots / 8;
	const bands: Uint8Array[] = [];
	const rowAt = (row: number) =>
		bits.subarray(row * rowBytes, (row + 1) * rowBytes);
	for (let row = 0; row < heightDots; ) {
		const from = row;
		let width = inkedBytes(rowAt(row));
		const isBlank = width === 0;
		for (row += 1; row < heightDots; row += 1) {
			const inked = inkedBytes(rowAt(row));
			if ((inked === 0) !== isBlank) break;
			const rows = row + 1 - from;
			const wider = Math.max(width, inked);
			if (
				isBlank
					? rows > mostBlankRows
					: headerBytes + wider * rows > mostBandBytes
			)
				break;
			width = wider;
		}
		const rows = row - from;
		const data = new Uint8Array(Math.max(1, width) * rows);
		for (let each = 0; !isBlank && each < rows; each += 1)
			data.set(rowAt(from + each).subarray(0, width), each * width);
		bands.push(rasterCommand(data, rows));
	}
	return bands;
}
