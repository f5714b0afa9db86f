import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCertificate } from "../../trust/certificate/parse-certificate.ts";
import { isSignedBy } from "../../trust/chain/issued-by.ts";
import { parseSignedData } from "../../trust/cms/parse-signed-data.ts";
import { verifySignedData } from "../../trust/cms/verify-signed-data.ts";
import { parseRevocationList } from "../../trust/crl/parse-crl.ts";
import { vectors } from "../core/seal/build.ts";
import { der, explicit, int, octets, seq } from "./der.ts";
import {
	type CertificateParts,
	certificateDer,
	ecSigner,
	extension,
	revocationListDer,
	signedDataDer,
} from "./pki.ts";

interface Csca {
	readonly file: string;
	readonly der_base64: string;
	readonly serial: string;
	readonly sha256: string;
	readonly self_signed: string;
}
const published = vectors<{ certs: readonly Csca[] }>(
	"chip-csca_idn_de_nl.json",
).certs;
const fromBase64 = (text: string) =>
	new Uint8Array(Buffer.from(text, "base64"));

test.each(published)("$file", (csca) => {
	const read = parseCertificate(fromBase64(csca.der_base64));
	if (!read.ok) throw new Error(read.error.code);
	const { sha256, serial, extensions } = read.value;
	expect({ sha256, serial }).toEqual({
		sha256: csca.sha256,
		serial: csca.serial,
	});
	expect(extensions).toMatchObject({ isCa: true, unknownCritical: [] });
	expect(isSignedBy(read.value, read.value)).toBe(!csca.file.includes("LINK"));
});

interface Sod {
	readonly id: string;
	readonly ef_sod_base64: string;
	readonly expected: { readonly cms_signature_openssl: string };
}

test.each(vectors<{ vectors: readonly Sod[] }>("chip-sod.json").vectors)(
	"CMS of $id as OpenSSL sees it",
	({ ef_sod_base64, expected }) => {
		const file = fromBase64(ef_sod_base64);
		const head = file[0] === 0x77 ? 2 + ((file[1] ?? 0) & 0x7f) : 0;
		const data = parseSignedData(file.subarray(head));
		const isGood = data.ok && verifySignedData(data.value).ok;
		expect(isGood).toBe(expected.cms_signature_openssl === "VALID");
	},
);

const key = ecSigner("prime256v1");
const parts: CertificateParts = {
	subject: "C=UT,CN=TS",
	issuer: "C=UT,CN=CSCA",
	key,
	by: key,
};
const nested = (depth: number): Uint8Array =>
	depth === 0 ? seq() : seq(nested(depth - 1));
const codeOf = (bytes: Uint8Array) => {
	const read = parseCertificate(bytes);
	return read.ok ? "read" : read.error.code;
};

describe("hostile certificates", () => {
	test("ten thousand elements", () => {
		const oids = Array.from({ length: 10_000 }, () =>
			der(6, Uint8Array.of(0x2a)),
		);
		const purposes = extension("2.5.29.37", false, seq(...oids));
		expect(codeOf(certificateDer({ ...parts, extra: purposes }))).toBe(
			"asn1.tooManyNodes",
		);
	});

	test("deep nesting", () => {
		expect(codeOf(nested(5_000))).toMatch(/^asn1\./);
		const indefinite = new Uint8Array(20_000);
		for (let at = 0; at < indefinite.length; at += 2) {
			indefinite.set([0x30, 0x80], at);
		}
		expect(codeOf(indefinite)).toBe("asn1.length");
		const cms = parseSignedData(indefinite);
		expect(cms).toMatchObject({ ok: false, error: { code: "asn1.depth" } });
	});

	test("too long, cut, followed by something, of two algorithms", () => {
		const good = certificateDer(parts);
		expect(codeOf(good)).toBe("read");
		expect(codeOf(new Uint8Array(40_000))).toBe("certificate.tooLong");
		expect(codeOf(good.subarray(0, -1))).toBe("asn1.end");
		expect(codeOf(Uint8Array.of(...good, 0))).toBe("asn1.trailing");
		const mixed = good.slice();
		const outer = Buffer.from(mixed).lastIndexOf(Buffer.from(key.algorithm));
		// ecdsa-with-SHA384 around what is signed as ecdsa-with-SHA256.
		mixed[outer + key.algorithm.length - 1] = 3;
		expect(codeOf(mixed)).toBe("certificate.algorithm");
	});

	test("a list that covers a part only", () => {
		const list = revocationListDer("C=UT,CN=CSCA", key, ["5b"]);
		expect(parseRevocationList(list).ok).toBe(true);
		const scope = extension("2.5.29.28", true, seq());
		const partial = seq(
			seq(
				int("01"),
				key.algorithm,
				seq(),
				der(0x17, new Uint8Array(Buffer.from("240101000000Z"))),
				explicit(0, seq(scope)),
			),
			key.algorithm,
			der(3, Uint8Array.of(0)),
		);
		expect(parseRevocationList(partial)).toMatchObject({
			error: { code: "crl.critical" },
		});
	});
});

test("any bytes and changed structures give a value or a code", () => {
	const seeds = [
		certificateDer({ ...parts, isCa: true, documentTypes: ["V"] }),
		revocationListDer("C=UT,CN=CSCA", key, ["5b", "0102"]),
		signedDataDer("2.23.136.1.1.2", seq(), parts),
		...published.slice(5).map(({ der_base64 }) => fromBase64(der_base64)),
		octets(seq()),
	];
	const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 });
	const changed = fc
		.tuple(fc.constantFrom(...seeds), edits)
		.map(([seed, list]) => {
			const copy = seed.slice();
			for (const [at, byte] of list) copy[at % copy.length] = byte;
			return copy;
		});
	fc.assert(
		fc.property(
			fc.oneof(changed, fc.uint8Array({ maxLength: 80 })),
			(bytes) => {
				for (const parse of [
					parseCertificate,
					parseRevocationList,
					parseSignedData,
				]) {
					const read = parse(bytes);
					if (read.ok) continue;
					expect(read.error.code).toMatch(
						/^(asn1|key|certificate|crl|cms)\.[a-zA-Z0-9]+$/,
					);
				}
			},
		),
		{ numRuns: Number(process.env.LINTAS_FUZZ ?? 2_000) },
	);
});
