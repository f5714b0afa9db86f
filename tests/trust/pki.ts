import {
	constants,
	createHash,
	generateKeyPairSync,
	type KeyObject,
	sign,
} from "node:crypto";
import type { Certificate } from "../../trust/certificate/certificate.ts";
import { parseCertificate } from "../../trust/certificate/parse-certificate.ts";
import {
	bits,
	der,
	explicit,
	int,
	octets,
	oid,
	printable,
	seq,
	set,
	time,
	yes,
} from "./der.ts";

/** A key pair whose signatures Node's own OpenSSL makes: nothing here checks itself. */
export interface Signer {
	readonly spki: Uint8Array;
	readonly algorithm: Uint8Array;
	sign(data: Uint8Array): Uint8Array;
	/** r||s, for seals. */
	plain(hash: string, data: Uint8Array): Uint8Array;
}

const SHA256 = "2.16.840.1.101.3.4.2.1";

function signerOf(
	keys: { publicKey: KeyObject; privateKey: KeyObject },
	algorithm: Uint8Array,
	hash: string,
	more: object = {},
): Signer {
	const { publicKey, privateKey } = keys;
	return {
		spki: new Uint8Array(publicKey.export({ type: "spki", format: "der" })),
		algorithm,
		sign: (data) =>
			new Uint8Array(sign(hash, data, { key: privateKey, ...more })),
		plain: (name, data) =>
			new Uint8Array(
				sign(name, data, { key: privateKey, dsaEncoding: "ieee-p1363" }),
			),
	};
}

export function ecSigner(
	namedCurve: string,
	paramEncoding: "named" | "explicit" = "named",
	hash: "sha1" | "sha256" = "sha256",
): Signer {
	const keys = generateKeyPairSync("ec", { namedCurve, paramEncoding });
	const name = hash === "sha1" ? "1.2.840.10045.4.1" : "1.2.840.10045.4.3.2";
	return signerOf(keys, seq(oid(name)), hash);
}

export function rsaSigner(isPss: boolean, modulusLength = 2048): Signer {
	const keys = generateKeyPairSync("rsa", { modulusLength });
	if (!isPss) {
		return signerOf(keys, seq(oid("1.2.840.113549.1.1.11"), der(5)), "sha256");
	}
	const hash = seq(oid(SHA256));
	const mask = seq(oid("1.2.840.113549.1.1.8"), hash);
	const parameters = seq(
		explicit(0, hash),
		explicit(1, mask),
		explicit(2, int("20")),
	);
	return signerOf(
		keys,
		seq(oid("1.2.840.113549.1.1.10"), parameters),
		"sha256",
		{ padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
	);
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
	C: "2.5.4.6",
	CN: "2.5.4.3",
	O: "2.5.4.10",
};

/** From `C=UT,CN=TS`. */
export function nameOf(text: string): Uint8Array {
	return seq(
		...text.split(",").map((part) => {
			const [type = "", value = ""] = part.split("=");
			return set(seq(oid(ATTRIBUTES[type] ?? type), printable(value)));
		}),
	);
}

export interface CertificateParts {
	readonly subject: string;
	readonly issuer: string;
	readonly key: Signer;
	readonly by: Signer;
	readonly serial?: string;
	readonly from?: string;
	readonly to?: string;
	readonly isCa?: boolean;
	readonly documentTypes?: readonly string[];
	readonly purposes?: readonly string[];
	/** One byte of the KeyUsage bits. */
	readonly keyUsage?: number;
	readonly critical?: string;
	/** Anything in place of the SubjectPublicKeyInfo. */
	readonly spki?: Uint8Array;
	/** Anything as further extensions. */
	readonly extra?: Uint8Array;
}

export function certificateDer(parts: CertificateParts): Uint8Array {
	const { key, by, isCa, documentTypes, purposes, keyUsage, critical } = parts;
	const extensions = [
		...(isCa === undefined
			? []
			: [extension("2.5.29.19", true, isCa ? seq(yes) : seq())]),
		...(keyUsage === undefined
			? []
			: [extension("2.5.29.15", true, der(3, Uint8Array.of(0, keyUsage)))]),
		...(purposes === undefined
			? []
			: [extension("2.5.29.37", true, seq(...purposes.map(oid)))]),
		...(documentTypes === undefined
			? []
			: [
					extension(
						"2.23.136.1.1.6.2",
						false,
						seq(int("00"), set(...documentTypes.map(printable))),
					),
				]),
		...(critical === undefined ? [] : [extension(critical, true, seq())]),
		...(parts.extra === undefined ? [] : [parts.extra]),
	];
	const signed = seq(
		explicit(0, int("02")),
		int(parts.serial ?? "5b"),
		by.algorithm,
		nameOf(parts.issuer),
		seq(time(parts.from ?? "2020-01-01"), time(parts.to ?? "2030-01-01")),
		nameOf(parts.subject),
		parts.spki ?? key.spki,
		...(extensions.length === 0 ? [] : [explicit(3, seq(...extensions))]),
	);
	return seq(signed, by.algorithm, bits(by.sign(signed)));
}

export function extension(
	name: string,
	isCritical: boolean,
	value: Uint8Array,
): Uint8Array {
	return seq(oid(name), ...(isCritical ? [yes] : []), octets(value));
}

/** A certificate that has to read. */
export function certificate(parts: CertificateParts): Certificate {
	const read = parseCertificate(certificateDer(parts));
	if (!read.ok) throw new Error(`${read.error.code} ${read.error.detail}`);
	return read.value;
}

export function revocationListDer(
	issuer: string,
	by: Signer,
	serials: readonly string[],
	next = "2030-01-01",
): Uint8Array {
	const entries = serials.map((it) => seq(int(it), time("2024-01-01")));
	const signed = seq(
		int("01"),
		by.algorithm,
		nameOf(issuer),
		time("2024-01-01"),
		time(next),
		...(entries.length === 0 ? [] : [seq(...entries)]),
	);
	return seq(signed, by.algorithm, bits(by.sign(signed)));
}

/** A CMS SignedData over `content`, its signer named by issuer and serial. */
export function signedDataDer(
	contentType: string,
	content: Uint8Array,
	parts: CertificateParts,
): Uint8Array {
	const hash = seq(oid(SHA256));
	const digest = createHash("sha256").update(content).digest();
	const attributes = [
		seq(oid("1.2.840.113549.1.9.3"), set(oid(contentType))),
		seq(oid("1.2.840.113549.1.9.4"), set(octets(new Uint8Array(digest)))),
		seq(oid("1.2.840.113549.1.9.5"), set(time("2026-01-02"))),
	];
	const info = seq(
		int("01"),
		seq(nameOf(parts.issuer), int(parts.serial ?? "5b")),
		hash,
		explicit(0, Buffer.concat(attributes)),
		parts.key.algorithm,
		octets(parts.key.sign(set(...attributes))),
	);
	return seq(
		oid("1.2.840.113549.1.7.2"),
		explicit(
			0,
			seq(
				int("03"),
				set(hash),
				seq(oid(contentType), explicit(0, octets(content))),
				explicit(0, certificateDer(parts)),
				set(info),
			),
		),
	);
}
