import { generateKeyPairSync, sign } from "node:crypto";
import type { RulePack } from "../../core/law/pack.ts";
import { signedPack } from "../../desk/sources/pack-signature.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
export const testSigners = [{ name: "Test", publicKey: raw.toString("hex") }];

/** The shipped pack under another version and day, signed by `testSigners`. */
export function packFile(
	version: string,
	effectiveFrom: string,
	change: Partial<RulePack> = {},
): Buffer {
	const text = JSON.stringify({
		...shippedPack("IDN"),
		version,
		effectiveFrom,
		...change,
	});
	return Buffer.from(
		signedPack(text, "Test", (message) =>
			sign(null, message, privateKey).toString("hex"),
		),
	);
}
