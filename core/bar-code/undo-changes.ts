import { latin1FromBytes, latin1ToBytes } from "../bytes/latin-1.ts";
import { decodeUtf8, encodeUtf8 } from "../bytes/utf-8.ts";

/** What is tried for one code at most; each is a parse, and a signature where it parses. */
export const MOST_UNDONE = 24;

/** Characters of the bytes from 0x80 on; a blank stands for a byte without one. */
const CODE_PAGES: readonly string[] = [
	// Windows-1252, which is Latin-1 from 0xA0 on.
	`€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ${latin1FromBytes(Uint8Array.from({ length: 96 }, (_, at) => 0xa0 + at))}`,
	// Code page 437.
	"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
];

/** As a scanner that sends lines, or names controls, may have put one for the other. */
const REPLACED: readonly (readonly [string, string])[] = [
	["\r\n", "\r"],
	["\r\n", "\n"],
	["\n", "\r"],
	["\r", "\n"],
	["\r", "\r\n"],
	["\n", "\r\n"],
	["<GS>", "\x1d"],
	["<RS>", "\x1e"],
	["\x1e", "\x1d"],
	["\x1d", "\x1e"],
];

/**
 * What the code may have held before a scanner took its bytes for another code page, encoded
 * them once more or changed its line ends and separators. Nearest first, never the bytes
 * themselves, at most `MOST_UNDONE`. None is believed for being here: only a signature that fits
 * tells that it is what the issuer wrote.
 */
export function undoneChanges(sent: Uint8Array): readonly Uint8Array[] {
	const found = new Map([[latin1FromBytes(sent), sent]]);
	const add = (bytes: Uint8Array | null) => {
		if (bytes !== null && bytes.length > 0 && found.size <= MOST_UNDONE) {
			const key = latin1FromBytes(bytes);
			if (!found.has(key)) found.set(key, bytes);
		}
	};
	const once = readings(sent);
	for (const bytes of once) add(bytes);
	for (const [from, to] of REPLACED) add(replaced(sent, from, to));
	for (const bytes of once) for (const again of readings(bytes)) add(again);
	return [...found.values()].slice(1);
}

/** The bytes behind a text of this page, then the text that the bytes are in it. */
function readings(bytes: Uint8Array): readonly Uint8Array[] {
	const utf8 = decodeUtf8(bytes, bytes.length);
	const plain = latin1FromBytes(bytes);
	const wrong = utf8.ok ? [latin1Of(utf8.value)] : [];
	const right = utf8.ok ? [] : [utf8Of(plain)];
	for (const page of CODE_PAGES) {
		if (utf8.ok) wrong.push(inPage(utf8.value, page));
		else right.push(utf8Of(ofPage(plain, page)));
	}
	return [...wrong, ...right].filter((one) => one !== null);
}

function latin1Of(text: string): Uint8Array | null {
	const bytes = latin1ToBytes(text);
	return bytes.ok ? bytes.value : null;
}

function utf8Of(text: string): Uint8Array | null {
	const bytes = encodeUtf8(text);
	return bytes.ok ? bytes.value : null;
}

function inPage(text: string, page: string): Uint8Array | null {
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const place = code < 0x80 ? -1 : page.indexOf(text.charAt(at));
		// Bytes that the page leaves free pass as the control of that number.
		if (place < 0 && code > 0x9f) return null;
		bytes[at] = place < 0 ? code : 0x80 + place;
	}
	return bytes;
}

function ofPage(plain: string, page: string): string {
	return plain.replace(/[\x80-\xff]/g, (character) => {
		const put = page.charAt(character.charCodeAt(0) - 0x80);
		return put === " " ? character : put;
	});
}

function replaced(
	bytes: Uint8Array,
	from: string,
	to: string,
): Uint8Array | null {
	const text = latin1FromBytes(bytes);
	return text.includes(from) ? latin1Of(text.replaceAll(from, to)) : null;
}

/**
 * No decoding can get back what such text held: a character that did not fit was replaced, or
 * the bytes were taken for Shift JIS. No document known here has either of its own.
 */
export function hasLostCharacters(text: string): boolean {
	return /[\ufffd\uff61-\uff9f]/.test(text);
}
