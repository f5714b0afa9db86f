/** What of a byte stream is structure: it frames documents and says nothing of a person. */
const structure = new Set([
	...Array.from({ length: 0x20 }, (_, code) => code),
	0x7f,
	"<".charCodeAt(0),
	"_".charCodeAt(0),
]);

const deviceReport = { bytes: 64, dataFrom: 5, dataTo: 61 };
const maskSign = "•";
const pictures = 0x2400;
const deletePicture = "␡";

export interface Shown {
	/** A pair of digits a byte, masked ones as two dots. */
	readonly hex: string;
	/** One sign a byte. */
	readonly text: string;
}

/** Pictures of control characters; bytes above ASCII as a middle dot. */
function sign(byte: number): string {
	if (byte < 0x20) return String.fromCharCode(pictures + byte);
	if (byte === 0x7f) return deletePicture;
	return byte < 0x7f ? String.fromCharCode(byte) : "·";
}

/**
 * Which bytes may be seen without a reason. In a HID report that is the
 * envelope: its data field may hold a binary code.
 */
function isOpen(bytes: Uint8Array, isHid: boolean): (at: number) => boolean {
	if (isHid && bytes.length === deviceReport.bytes)
		return (at) => at < deviceReport.dataFrom || at >= deviceReport.dataTo;
	return (at) => structure.has(bytes[at] ?? 0);
}

/** A piece of the raw stream for the screen; masked unless `isRevealed`. */
export function shownBytes(
	bytes: Uint8Array,
	isHid: boolean,
	isRevealed: boolean,
): Shown {
	const open = isOpen(bytes, isHid);
	let hex = "";
	let text = "";
	for (const [at, byte] of bytes.entries()) {
		const isShown = isRevealed || open(at);
		hex += isShown ? byte.toString(16).padStart(2, "0") : maskSign + maskSign;
		text += isShown ? sign(byte) : maskSign;
	}
	return { hex, text };
}

/** Another character of its kind, so that framing and lengths stay what they were. */
function standIn(byte: number): number {
	const character = String.fromCharCode(byte);
	if (/[A-Z]/.test(character)) return 0x58;
	if (/[a-z]/.test(character)) return 0x78;
	if (/[0-9]/.test(character)) return 0x30;
	return byte > 0x7f ? 0x80 : 0x2e;
}

/** Places of public specimen text, which may stay as it is. */
function specimenPlaces(text: string, lines: readonly string[]): Set<number> {
	const places = new Set<number>();
	for (const line of lines)
		for (const form of [line, line.replaceAll("<", "_")])
			for (
				let at = text.indexOf(form);
				at >= 0;
				at = text.indexOf(form, at + 1)
			)
				for (let each = at; each < at + form.length; each += 1)
					places.add(each);
	return places;
}

/**
 * Captured bytes fit to leave the desk: letters become X or x, digits 0, other
 * signs a full stop; structure and the lines of the test card stay. `pieces`
 * are taken as one stream, so that a card cut into pieces is known too.
 */
export function maskedPieces(
	pieces: readonly Uint8Array[],
	isHid: boolean,
	specimen: readonly string[],
): Uint8Array[] {
	const whole = Buffer.concat(pieces).toString("latin1");
	const kept = specimenPlaces(whole, specimen);
	let from = 0;
	return pieces.map((piece) => {
		const open = isOpen(piece, isHid);
		const start = from;
		from += piece.length;
		return piece.map((byte, at) =>
			open(at) || kept.has(start + at) ? byte : standIn(byte),
		);
	});
}
