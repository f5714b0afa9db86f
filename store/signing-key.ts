import {
	createPrivateKey,
	createPublicKey,
	type KeyObject,
	randomBytes,
	sign,
	verify,
} from "node:crypto";

/** The fixed DER heads of an Ed25519 key: RFC 8410 §4 and §7. */
const privateHead = Buffer.from("302e020100300506032b657004220420", "hex");
const publicHead = Buffer.from("302a300506032b6570032100", "hex");

export interface SigningKey {
	/** 32 bytes, hex: the private key of RFC 8032 §5.1.5. */
	readonly seedHex: string;
	/** 32 bytes, hex. */
	readonly publicKeyHex: string;
	/** Ed25519 signature, 64 bytes as hex. */
	sign(message: Uint8Array): string;
}

export function signingKeyFromSeed(seedHex: string): SigningKey {
	const privateKey = createPrivateKey({
		key: Buffer.concat([privateHead, Buffer.from(seedHex, "hex")]),
		format: "der",
		type: "pkcs8",
	});
	const publicKeyHex = createPublicKey(privateKey)
		.export({ format: "der", type: "spki" })
		.subarray(publicHead.length)
		.toString("hex");
	return {
		seedHex,
		publicKeyHex,
		sign: (message) => sign(null, message, privateKey).toString("hex"),
	};
}

export function createSigningKey(): SigningKey {
	return signingKeyFromSeed(randomBytes(32).toString("hex"));
}

function publicKeyOf(publicKeyHex: string): KeyObject | undefined {
	if (!/^[0-9a-f]{64}$/.test(publicKeyHex)) return undefined;
	try {
		return createPublicKey({
			key: Buffer.concat([publicHead, Buffer.from(publicKeyHex, "hex")]),
			format: "der",
			type: "spki",
		});
	} catch {
		return undefined;
	}
}

/** False for a bad signature and for anything that is no key or signature at all. */
export function isSignedBy(
	publicKeyHex: string,
	message: Uint8Array,
	signatureHex: string,
): boolean {
	const key = publicKeyOf(publicKeyHex);
	if (!key || !/^[0-9a-f]{128}$/.test(signatureHex)) return false;
	return verify(null, message, key, Buffer.from(signatureHex, "hex"));
}
