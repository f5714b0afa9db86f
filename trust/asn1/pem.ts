import { fail, ok, type Result } from "../../core/result.ts";

const BLOCK =
	/-----BEGIN (CERTIFICATE|X509 CRL)-----([A-Za-z0-9+/=\s]*?)-----END \1-----/g;

/**
 * The DER in a file: the file itself, or every certificate or revocation list of a
 * PEM text (RFC 7468). `maximum` bounds how many. Errors: `pem.noBlock`, `pem.tooMany`.
 */
export function derBlocks(
	file: Uint8Array,
	maximum: number,
): Result<readonly Uint8Array[]> {
	// A SEQUENCE begins with `0`, no text of PEM does.
	if (file[0] === 0x30) return ok([file]);
	const text = Buffer.from(file).toString("latin1");
	const blocks: Uint8Array[] = [];
	for (const match of text.matchAll(BLOCK)) {
		if (blocks.length === maximum) return fail("pem.tooMany");
		blocks.push(new Uint8Array(Buffer.from(match[2] ?? "", "base64")));
	}
	return blocks.length === 0 ? fail("pem.noBlock") : ok(blocks);
}
