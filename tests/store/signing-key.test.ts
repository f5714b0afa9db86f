import { expect, test } from "vitest";
import {
	createSigningKey,
	isSignedBy,
	signingKeyFromSeed,
} from "../../store/signing-key.ts";

/** RFC 8032 §7.1, test 2. */
const seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
const publicKey =
	"3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
const signature =
	"92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
const message = Uint8Array.of(0x72);

test("signs and verifies as RFC 8032 says", () => {
	const key = signingKeyFromSeed(seed);
	expect(key.publicKeyHex).toBe(publicKey);
	expect(key.sign(message)).toBe(signature);
	expect(isSignedBy(publicKey, message, signature)).toBe(true);
});

test.each([
	["another message", publicKey, Uint8Array.of(0x73), signature],
	["another key", createSigningKey().publicKeyHex, message, signature],
	["a key that is none", "00", message, signature],
	["a signature that is none", publicKey, message, "zz"],
	["capital letters", publicKey, message, signature.toUpperCase()],
])("refuses %s", (_, key, text, signed) => {
	expect(isSignedBy(key, text, signed)).toBe(false);
});
