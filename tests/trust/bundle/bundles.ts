import { generateKeyPairSync, sign } from "node:crypto";
import {
	type TrustBundleContent,
	trustBundleFile,
} from "../../../trust/bundle/write-trust-bundle.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");

/** Who signs the bundles of `bundleFile`. */
export const bundleSigner = {
	name: "Specimen",
	publicKey: publicKey
		.export({ format: "der", type: "spki" })
		.subarray(-32)
		.toString("hex"),
};

export const signHex = (message: Uint8Array) =>
	sign(null, message, privateKey).toString("hex");

export function bundleFile(content: Partial<TrustBundleContent>): Uint8Array {
	return trustBundleFile(
		{
			source: "Utopia",
			version: 1,
			asOf: "2026-06-01T00:00:00Z",
			signer: bundleSigner.name,
			put: [],
			...content,
		},
		signHex,
	);
}
