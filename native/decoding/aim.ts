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
