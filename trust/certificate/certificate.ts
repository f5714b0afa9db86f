import type { PublicKey } from "../keys/public-key.ts";
import type { SignatureAlgorithm } from "../keys/signature-algorithm.ts";
import type { Extensions } from "./extensions.ts";
import type { Name } from "./name.ts";

/** An X.509 certificate that was read, not one that is trusted; plain data. */
export interface Certificate {
	readonly der: Uint8Array;
	/** Exactly the bytes under the signature. */
	readonly signedBytes: Uint8Array;
	readonly algorithm: SignatureAlgorithm;
	readonly signature: Uint8Array;
	/** Hexadecimal digits without leading zeros. */
	readonly serial: string;
	readonly issuer: Name;
	readonly subject: Name;
	/** `YYYY-MM-DDTHH:MM:SSZ`. */
	readonly notBefore: string;
	readonly notAfter: string;
	readonly key: PublicKey;
	readonly extensions: Extensions;
	/** Of the DER, hexadecimal. */
	readonly sha1: string;
	readonly sha256: string;
}
