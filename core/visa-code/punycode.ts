/** Host labels are shorter; longer ones are not decoded. */
const MAX_LABEL = 63;
const BASE = 36;

/**
 * An internationalised label (`xn--...`) as its Unicode text (RFC 3492 §6.2); null when
 * it decodes to nothing. Other labels come back as they are.
 */
export function decodeLabel(label: string): string | null {
	if (!label.startsWith("xn--")) return label;
	if (label.length > MAX_LABEL) return null;
	const encoded = label.slice(4);
	const split = encoded.lastIndexOf("-");
	const output = split > 0 ? [...encoded.slice(0, split)] : [];
	let at = split > 0 ? split + 1 : 0;
	let point = 128;
	let index = 0;
	let bias = 72;
	while (at < encoded.length) {
		const before = index;
		let weight = 1;
		for (let k = BASE; ; k += BASE) {
			const digit = digitOf(encoded.charCodeAt(at++));
			if (digit < 0) return null;
			index += digit * weight;
			const threshold = Math.min(Math.max(k - bias, 1), 26);
			if (digit < threshold) break;
			weight *= BASE - threshold;
			if (weight > 0x7fffffff) return null;
		}
		const length = output.length + 1;
		bias = adapt(index - before, length, before === 0);
		point += Math.floor(index / length);
		index %= length;
		if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
		output.splice(index++, 0, String.fromCodePoint(point));
	}
	return output.join("");
}

/** -1 for the end of the label, too. */
function digitOf(code: number): number {
	if (code >= 0x61 && code <= 0x7a) return code - 0x61;
	return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : -1;
}

function adapt(delta: number, length: number, isFirst: boolean): number {
	let left = Math.floor(delta / (isFirst ? 700 : 2));
	left += Math.floor(left / length);
	let k = 0;
	for (; left > 455; k += BASE) left = Math.floor(left / 35);
	return k + Math.floor((36 * left) / (left + 38));
}
