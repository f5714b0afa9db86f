import { decodeC40 } from "./c40.ts";

export type MrzEncoding = "mrz" | "mrvA" | "mrvB" | "td1" | "td2" | "td3";

interface MrzShape {
	/** Characters of each line that the seal carries. */
	readonly carried: readonly number[];
	/** Characters of each printed line, where some seals carry them all. */
	readonly printed: readonly number[];
}

/** Line 2 of a visa is carried without its optional data (ICAO 9303-7 §9). */
const SHAPES: Readonly<Record<Exclude<MrzEncoding, "mrz">, MrzShape>> = {
	mrvA: { carried: [44, 28], printed: [44, 44] },
	mrvB: { carried: [36, 28], printed: [36, 36] },
	td1: { carried: [30, 30, 30], printed: [30, 30, 30] },
	td2: { carried: [36, 36], printed: [36, 36] },
	td3: { carried: [44, 44], printed: [44, 44] },
};

/**
 * The lines of an MRZ in a seal, fillers as `<`; null when the bytes are no C40 text
 * or more of it than the format has.
 */
export function decodeMrzLines(
	bytes: Uint8Array,
	encoding: MrzEncoding,
): readonly string[] | null {
	const decoded = decodeC40(bytes);
	if (!decoded.ok) return null;
	const text = decoded.value.replaceAll(" ", "<");
	const shape = encoding === "mrz" ? shapeOf(text) : SHAPES[encoding];
	const lengths = text.length <= total(shape.carried) ? "carried" : "printed";
	if (text.length > total(shape[lengths])) return null;
	return split(text, shape[lengths]);
}

/** Only the size and the first letter tell the format of an MRZ that nothing names. */
function shapeOf(text: string): MrzShape {
	const isVisa = text.startsWith("V");
	if (text.length <= 64) return SHAPES.mrvB;
	if (text.length <= 72) return isVisa ? SHAPES.mrvA : SHAPES.td2;
	return text.length <= 88 ? SHAPES.td3 : SHAPES.td1;
}

function total(lengths: readonly number[]): number {
	return lengths.reduce((sum, length) => sum + length, 0);
}

/** Trailing fillers may have been left off: they come back before the lines are cut. */
function split(text: string, lengths: readonly number[]): readonly string[] {
	const full = text.padEnd(total(lengths), "<");
	let at = 0;
	return lengths.map((length) => {
		at += length;
		return full.slice(at - length, at);
	});
}
