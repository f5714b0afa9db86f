import { toHex } from "../../core/bytes/hex.ts";
import { latin1FromBytes } from "../../core/bytes/latin-1.ts";
import { decodeUtf8 } from "../../core/bytes/utf-8.ts";
import { isDay } from "../../core/day.ts";
import { type Element, isConstructed, TAG } from "./element.ts";
import { allOf, type Reading, refuse } from "./reading.ts";

/** Above the modulus of any key in use. */
const MAX_INTEGER_BYTES = 1_100;
const MAX_OID_BYTES = 40;
const MAX_TEXT_BYTES = 1_024;

/** Dotted decimal. Failure: `asn1.oid`. */
export function oidOf(reading: Reading, element: Element): string {
	const { content } = element;
	const parts: number[] = [];
	let value = 0;
	if (content.length > MAX_OID_BYTES) refuse(reading, "asn1.oid");
	for (const byte of content.subarray(0, MAX_OID_BYTES)) {
		value = value * 128 + (byte & 0x7f);
		if (value > Number.MAX_SAFE_INTEGER / 128) refuse(reading, "asn1.oid");
		if (byte >= 0x80) continue;
		if (parts.length > 0) parts.push(value);
		else {
			const first = Math.min(2, Math.floor(value / 40));
			parts.push(first, value - 40 * first);
		}
		value = 0;
	}
	if (parts.length === 0 || (content.at(-1) ?? 0) >= 0x80) {
		refuse(reading, "asn1.oid");
	}
	return parts.join(".");
}

/** The magnitude of an INTEGER without leading zero bytes. Failure: `asn1.integer`. */
export function unsignedOf(reading: Reading, element: Element): Uint8Array {
	const { content } = element;
	const isBad =
		content.length === 0 ||
		content.length > MAX_INTEGER_BYTES ||
		(content[0] ?? 0) >= 0x80;
	if (isBad) refuse(reading, "asn1.integer");
	let start = 0;
	while (start < content.length - 1 && content[start] === 0) start++;
	return content.subarray(start);
}

/** A small INTEGER such as a version. Failure: `asn1.integer`. */
export function smallOf(reading: Reading, element: Element): number {
	const bytes = unsignedOf(reading, element);
	if (bytes.length > 4) refuse(reading, "asn1.integer");
	return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

export function bigintOf(bytes: Uint8Array): bigint {
	return bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`);
}

/** A BIT STRING of whole bytes. Failure: `asn1.bitString`. */
export function bitBytesOf(reading: Reading, element: Element): Uint8Array {
	if (element.content[0] !== 0) refuse(reading, "asn1.bitString");
	return element.content.subarray(1);
}

/** Whether bit `index`, counted from the first, is set. */
export function hasBit(element: Element, index: number): boolean {
	const byte = element.content[1 + (index >> 3)] ?? 0;
	return (byte & (0x80 >> (index & 7))) !== 0;
}

/** Any of the string types of a Name; what does not read becomes an empty text. */
export function textOf(element: Element): string {
	const { content } = element;
	if (content.length > MAX_TEXT_BYTES) return "";
	// BMPString (0x1e): two bytes a character.
	if (element.tag === 0x1e) {
		let text = "";
		for (let at = 0; at + 1 < content.length; at += 2) {
			text += String.fromCharCode(
				(content[at] ?? 0) * 256 + (content[at + 1] ?? 0),
			);
		}
		return text;
	}
	const utf8 = decodeUtf8(content, MAX_TEXT_BYTES);
	return utf8.ok ? utf8.value : latin1FromBytes(content);
}

const UTC_TIME = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/;

/** `YYYY-MM-DDTHH:MM:SSZ` (RFC 5280 §4.1.2.5). Failure: `asn1.time`. */
export function timeOf(reading: Reading, element: Element): string {
	const text = latin1FromBytes(element.content.subarray(0, 32));
	const isUtc = element.tag === TAG.utcTime;
	const match = (isUtc ? UTC_TIME : GENERALIZED_TIME).exec(text);
	const [, year = "", month, day, hour = "", minute = "", second] = match ?? [];
	const century = !isUtc ? "" : Number(year) >= 50 ? "19" : "20";
	const date = `${century}${year}-${month}-${day}`;
	const isTime = Number(hour) < 24 && Number(minute) < 60;
	if (match === null || !isDay(date) || !isTime) refuse(reading, "asn1.time");
	return `${date}T${hour}:${minute}:${second ?? "00"}Z`;
}

/** An OCTET STRING, also one in pieces (X.690 §8.7). Failure: `asn1.unexpected`. */
export function octetsOf(reading: Reading, element: Element): Uint8Array {
	if (element.tag === TAG.octetString) return element.content;
	if (element.tag !== (TAG.octetString | 0x20) || !isConstructed(element)) {
		refuse(reading, "asn1.unexpected");
		return element.content;
	}
	const pieces = allOf(reading, element, TAG.octetString);
	const bytes = new Uint8Array(
		pieces.reduce((total, { content }) => total + content.length, 0),
	);
	let at = 0;
	for (const { content } of pieces) {
		bytes.set(content, at);
		at += content.length;
	}
	return bytes;
}
