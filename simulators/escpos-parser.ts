/** One command of the stream, as the printer carries it out in its turn. */
export type PrinterCommand =
	| {
			readonly kind: "raster";
			readonly rowBytes: number;
			readonly data: Uint8Array;
	  }
	| { readonly kind: "cut" }
	| { readonly kind: "feed"; readonly rows: number }
	| { readonly kind: "initialise" }
	| { readonly kind: "automaticStatus"; readonly mask: number }
	| { readonly kind: "statusInTurn" }
	| { readonly kind: "selfTest" }
	/** A byte that a real printer would print as a letter. */
	| { readonly kind: "text"; readonly byte: number };

const ESC = 0x1b;
const GS = 0x1d;
const lineRows = 30;

/**
 * Takes complete commands off the front of a buffer. `used` is how many bytes
 * they were; the rest waits for more.
 */
export function nextCommand(
	buffer: Uint8Array,
): { readonly used: number; readonly command: PrinterCommand | null } | null {
	const [first = 0, second = 0, third = 0, fourth = 0] = buffer;
	if (buffer.length === 0) return null;
	const needs = (used: number, command: PrinterCommand | null) =>
		buffer.length < used ? null : { used, command };
	if (first === 0) return { used: 1, command: null };
	if (first === 0x10 && buffer.length < 2) return null;
	// DLE EOT n was answered when it came in.
	if (first === 0x10 && second === 0x04) return needs(3, null);
	if (first === 0x0a)
		return { used: 1, command: { kind: "feed", rows: lineRows } };
	if (first !== ESC && first !== GS)
		return { used: 1, command: { kind: "text", byte: first } };
	if (buffer.length < 2) return null;
	if (first === ESC) {
		if (second === 0x40) return needs(2, { kind: "initialise" });
		if (second === 0x61) return needs(3, null);
		if (second === 0x64)
			return needs(3, { kind: "feed", rows: third * lineRows });
		if (second === 0x4a) return needs(3, { kind: "feed", rows: third });
		return { used: 2, command: { kind: "text", byte: second } };
	}
	if (second === 0x61)
		return needs(3, { kind: "automaticStatus", mask: third });
	if (second === 0x72) return needs(3, { kind: "statusInTurn" });
	if (second === 0x56)
		return third === 65 || third === 66
			? needs(4, { kind: "cut" })
			: needs(3, { kind: "cut" });
	if (second === 0x28) return needs(5 + fourth, { kind: "selfTest" });
	if (second === 0x76) {
		if (buffer.length < 8) return null;
		const rowBytes =
			fourth === 0 ? (buffer[4] ?? 0) + (buffer[5] ?? 0) * 256 : 0;
		const rows = (buffer[6] ?? 0) + (buffer[7] ?? 0) * 256;
		const length = rowBytes * rows;
		return needs(8 + length, {
			kind: "raster",
			rowBytes,
			data: buffer.slice(8, 8 + length),
		});
	}
	return { used: 2, command: { kind: "text", byte: second } };
}
