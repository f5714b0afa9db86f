import { encodeElement } from "../../trust/asn1/write.ts";

/** DER for certificates that no suite has. */
export const der = encodeElement;
const ascii = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
export const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
export const seq = (...parts: Uint8Array[]) => der(0x30, ...parts);
export const set = (...parts: Uint8Array[]) => der(0x31, ...parts);
export const explicit = (tag: number, part: Uint8Array) =>
	der(0xa0 + tag, part);
export const octets = (content: Uint8Array) => der(0x04, content);
export const bits = (content: Uint8Array) =>
	der(0x03, Uint8Array.of(0), content);
export const yes = der(0x01, Uint8Array.of(0xff));
export const printable = (text: string) => der(0x13, ascii(text));

export function int(hex: string): Uint8Array {
	const even = hex.length % 2 === 0 ? hex : `0${hex}`;
	return der(0x02, bytes(/^[89a-f]/i.test(even) ? `00${even}` : even));
}

export function oid(dotted: string): Uint8Array {
	const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
	const content = [40 * first + second, ...rest].flatMap((part) => {
		const groups = [part % 128];
		for (let left = Math.floor(part / 128); left > 0; left >>= 7) {
			groups.unshift(128 + (left % 128));
		}
		return groups;
	});
	return der(0x06, Uint8Array.from(content));
}

/** From `YYYY-MM-DD`, midnight. */
export function time(day: string): Uint8Array {
	return der(0x18, ascii(`${day.replaceAll("-", "")}000000Z`));
}

export function pem(label: string, content: Uint8Array): string {
	const lines =
		Buffer.from(content)
			.toString("base64")
			.match(/.{1,64}/g) ?? [];
	return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}
