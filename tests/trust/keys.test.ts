import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { TAG } from "../../trust/asn1/element.ts";
import { finish, readOnly, startReading } from "../../trust/asn1/reading.ts";
import { parseCertificate } from "../../trust/certificate/parse-certificate.ts";
import { isSignedBy } from "../../trust/chain/issued-by.ts";
import { BRAINPOOL_CURVES } from "../../trust/keys/brainpool-curves.ts";
import { NIST_CURVES } from "../../trust/keys/nist-curves.ts";
import { readPublicKey } from "../../trust/keys/public-key.ts";
import { verifyPlainEcdsa } from "../../trust/keys/verify-ecdsa.ts";
import { bits, bytes, int, octets, oid, seq } from "./der.ts";
import { certificate, certificateDer, ecSigner, rsaSigner } from "./pki.ts";

const OPENSSL: Readonly<Record<string, string>> = {
	"P-224": "secp224r1",
	"P-256": "prime256v1",
	"P-384": "secp384r1",
	"P-521": "secp521r1",
};
const curves = [...NIST_CURVES, ...BRAINPOOL_CURVES];

function keyIn(spki: Uint8Array) {
	const reading = startReading();
	const key = readPublicKey(reading, readOnly(reading, spki, TAG.sequence));
	return finish(reading, key);
}

describe.each(curves.map(({ name }) => name))("%s", (name) => {
	const namedCurve = OPENSSL[name] ?? name;
	test.each(["named", "explicit"] as const)(
		"%s parameters",
		(paramEncoding) => {
			const { publicKey, privateKey } = generateKeyPairSync("ec", {
				namedCurve,
				paramEncoding,
			});
			const key = keyIn(
				new Uint8Array(publicKey.export({ type: "spki", format: "der" })),
			);
			if (!key.ok || key.value.kind !== "ec") throw new Error("no EC key");
			expect(key.value.curve).toBe(name);
			const data = bytes("00ff10");
			const signature = new Uint8Array(
				sign("sha384", data, { key: privateKey, dsaEncoding: "ieee-p1363" }),
			);
			expect(verifyPlainEcdsa(key.value, "sha384", data, signature)).toBe(true);
			const flipped = signature.slice();
			flipped[9] = (flipped[9] ?? 0) ^ 1;
			expect(verifyPlainEcdsa(key.value, "sha384", data, flipped)).toBe(false);
			const short = signature.subarray(1);
			expect(verifyPlainEcdsa(key.value, "sha384", data, short)).toBe(false);
		},
	);
});

const hex = (value: bigint) => {
	const text = value.toString(16);
	return text.length % 2 === 0 ? text : `0${text}`;
};
const EC = "1.2.840.10045.2.1";
const [, p256] = NIST_CURVES;
if (p256 === undefined) throw new Error("P-256 is missing");
const point = bytes(`04${hex(p256.x)}${hex(p256.y)}`);

/** Explicit parameters of P-256 with one of them replaced. */
function explicitSpki(
	change: Partial<Record<"p" | "a" | "b" | "g" | "n", string>>,
) {
	const parameters = seq(
		int("01"),
		seq(oid("1.2.840.10045.1.1"), int(change.p ?? hex(p256?.p ?? 0n))),
		seq(
			octets(bytes(change.a ?? hex(p256?.a ?? 0n))),
			octets(bytes(change.b ?? hex(p256?.b ?? 0n))),
		),
		octets(bytes(change.g ?? Buffer.from(point).toString("hex"))),
		int(change.n ?? hex(p256?.n ?? 0n)),
		int("01"),
	);
	return seq(seq(oid(EC), parameters), bits(point));
}

test("explicit parameters count only when all of them are a known curve's", () => {
	expect(keyIn(explicitSpki({}))).toMatchObject({
		ok: true,
		value: { curve: "P-256" },
	});
	const compressed = `03${hex(p256.x)}`;
	expect(keyIn(explicitSpki({ g: compressed })).ok).toBe(true);
});

// CVE-2020-0601: another base point makes a known public key anybody's.
test.each([
	["base point", { g: `04${hex(p256.y)}${hex(p256.x)}` }],
	["base point of the other sign", { g: `02${hex(p256.x)}` }],
	["prime", { p: hex(p256.p - 2n) }],
	["coefficient", { b: hex(p256.b + 1n) }],
	["order", { n: hex(p256.n - 2n) }],
	["prime of a thousand bytes", { p: "7f".repeat(1_000) }],
])("a curve with another %s is refused", (_, change) => {
	expect(keyIn(explicitSpki(change))).toMatchObject({
		ok: false,
		error: { code: expect.stringMatching(/^(key\.curve|asn1\.integer)$/) },
	});
});

test.each(["secp192k1", "prime192v1", "secp256k1", "brainpoolP160r1"])(
	"%s is refused",
	(namedCurve) => {
		const { publicKey } = generateKeyPairSync("ec", { namedCurve });
		const spki = publicKey.export({ type: "spki", format: "der" });
		expect(keyIn(new Uint8Array(spki))).toMatchObject({
			error: { code: "key.curve" },
		});
	},
);

test("a point beside the curve verifies nothing", () => {
	const beside = point.slice();
	beside[64] = (beside[64] ?? 0) ^ 1;
	const key = { curve: "P-256", point: beside };
	expect(verifyPlainEcdsa(key, "sha256", point, new Uint8Array(64))).toBe(
		false,
	);
	const on = { curve: "P-256", point };
	for (const fill of [0, 0xff]) {
		const signature = new Uint8Array(64).fill(fill);
		expect(verifyPlainEcdsa(on, "sha256", point, signature)).toBe(false);
	}
});

describe("RSA", () => {
	test.each([
		["PKCS #1", false],
		["PSS", true],
	])("%s", (_, isPss) => {
		const key = rsaSigner(isPss);
		const own = certificate({ subject: "C=UT", issuer: "C=UT", key, by: key });
		expect(own.key).toMatchObject({ kind: "rsa", bits: 2048 });
		expect(isSignedBy(own, own)).toBe(true);
		const other = rsaSigner(isPss);
		const foreign = { subject: "C=UT", issuer: "C=UT", key, by: other };
		expect(isSignedBy(certificate(foreign), own)).toBe(false);
	});

	test("short keys and even exponents are refused", () => {
		const by = ecSigner("prime256v1");
		const spki = (modulus: string, exponent: string) =>
			seq(
				seq(oid("1.2.840.113549.1.1.1")),
				bits(seq(int(modulus), int(exponent))),
			);
		const code = (part: Uint8Array) => {
			const read = parseCertificate(
				certificateDer({
					subject: "C=UT",
					issuer: "C=UT",
					key: by,
					by,
					spki: part,
				}),
			);
			return read.ok ? "read" : read.error.code;
		};
		const modulus = `f1${"7f".repeat(255)}`;
		expect(code(spki(modulus, "010001"))).toBe("read");
		expect(code(spki("f1".repeat(128), "010001"))).toBe("key.rsaSize");
		expect(code(spki("7f".repeat(1_025), "010001"))).toBe("key.rsaSize");
		expect(code(spki(modulus, "01"))).toBe("key.rsaExponent");
		expect(code(spki(modulus, "010000"))).toBe("key.rsaExponent");
		expect(code(spki(modulus, "11".repeat(9)))).toBe("key.rsaExponent");
	});
});
