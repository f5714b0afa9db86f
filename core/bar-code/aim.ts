/**
 * Symbologies by the code character of their AIM identifier (ISO/IEC 15424).
 * The modifier says which options were used and is passed on as it is.
 */
const symbologies: Readonly<Record<string, string>> = {
	A: "code39",
	C: "code128",
	E: "ean",
	F: "codabar",
	G: "code93",
	H: "code11",
	I: "itf",
	L: "pdf417",
	M: "msi",
	Q: "qr",
	S: "industrial2of5",
	U: "maxicode",
	d: "dataMatrix",
	e: "databar",
	h: "hanXin",
	o: "ocr",
	z: "aztec",
};

/** The symbology of an AIM identifier without its bracket, where it is known. */
export function symbologyOf(aim: string): string | null {
	const code = aim.slice(0, 1);
	return Object.hasOwn(symbologies, code) ? (symbologies[code] ?? null) : null;
}

const bracket = 0x5d;
const backslash = 0x5c;

/**
 * Modifiers by which a symbology says that it sends in ECI protocol (ISO/IEC
 * 15424 annex A): each `\nnnnnn` tells how the bytes behind it are to be
 * read, and each backslash of the data comes twice.
 */
const eciModifiers: Readonly<Record<string, string>> = {
	L: "1",
	Q: "246",
	d: "456",
	h: "1",
	z: "3459AB",
};

/** An AIM identifier in front of the data (`]Q1...`) and the data behind it. */
export function splitAim(bytes: Uint8Array): {
	readonly aim: string | null;
	readonly data: Uint8Array;
} {
	const aim = String.fromCharCode(bytes[1] ?? 0, bytes[2] ?? 0);
	const isThere = bytes[0] === bracket && /^[A-Za-z][0-9A-Za-z]$/.test(aim);
	return isThere
		? { aim, data: bytes.subarray(3) }
		: { aim: null, data: bytes };
}

/** What a code holds, of what a scanner sent under this AIM identifier. */
export function withoutEci(aim: string, sent: Uint8Array): Uint8Array {
	const modifiers = eciModifiers[aim.slice(0, 1)] ?? "";
	const isEci = modifiers.includes(aim.slice(1)) && sent.includes(backslash);
	if (!isEci) return sent;
	const data: number[] = [];
	for (let at = 0; at < sent.length; at++) {
		const byte = sent[at] ?? 0;
		if (byte === backslash && isDesignator(sent, at + 1)) at += 6;
		else {
			data.push(byte);
			if (byte === backslash && sent[at + 1] === backslash) at += 1;
		}
	}
	return Uint8Array.from(data);
}

function isDesignator(sent: Uint8Array, from: number): boolean {
	for (let at = from; at < from + 6; at++) {
		const byte = sent[at] ?? 0;
		if (byte < 0x30 || byte > 0x39) return false;
	}
	return true;
}
