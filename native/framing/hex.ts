/** Bytes from an even number of hex digits. */
export function fromHex(hex: string): Uint8Array {
	return Uint8Array.from(Buffer.from(hex, "hex"));
}
