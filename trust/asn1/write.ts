/** An element with a definite length: what DER asks for before hashing or importing. */
export function encodeElement(
	tag: number,
	...parts: readonly Uint8Array[]
): Uint8Array {
	const length = parts.reduce((total, part) => total + part.length, 0);
	const lengthBytes: number[] = [];
	for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) {
		lengthBytes.unshift(rest % 256);
	}
	const head =
		length < 0x80
			? [tag, length]
			: [tag, 0x80 + lengthBytes.length, ...lengthBytes];
	const bytes = new Uint8Array(head.length + length);
	bytes.set(head);
	let at = head.length;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
