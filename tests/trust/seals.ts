import { parseIdb } from "../../core/seal/idb.ts";
import type { Seal } from "../../core/seal/seal.ts";
import { parseVds } from "../../core/seal/vds.ts";
import { parseVdsNc } from "../../core/seal/vds-nc.ts";
import type { Certificate } from "../../trust/certificate/certificate.ts";
import { base32, bytesOf, c40, inflate, tlv } from "../core/seal/build.ts";
import type { Signer } from "./pki.ts";

function read(
	result: { ok: true; value: Seal } | { ok: false; error: { code: string } },
): Seal {
	if (!result.ok) throw new Error(result.error.code);
	return result.value;
}

const date = (day: string) => {
	const [year, month, date] = day.split("-");
	return Number(`${month}${date}${year}`).toString(16).padStart(6, "0");
};

export interface VdsParts {
	readonly state?: string;
	/** Two letters and two characters. */
	readonly signer?: string;
	readonly reference?: string;
	readonly signedOn?: string;
	readonly mrz?: string;
	readonly hash?: string;
}

const MRV_B = `${"V<UTOTESTER<<ANNA".padEnd(36, "<")}V1234567<3UTO9002030F2702157`;

/** A visa of version 4, signed by `by`. */
export function visaSeal(by: Signer, parts: VdsParts = {}): Seal {
	return read(parseVds(visaBytes(by, parts)));
}

export function visaBytes(by: Signer, parts: VdsParts = {}): Uint8Array {
	const reference = parts.reference ?? "5B";
	const length = reference.length.toString(16).toUpperCase().padStart(2, "0");
	const header =
		"dc03" +
		c40(parts.state ?? "UTO") +
		c40(`${parts.signer ?? "UTTS"}${length}`) +
		c40(reference) +
		date("2023-07-01") +
		date(parts.signedOn ?? "2023-07-26") +
		"5d01";
	const signed = bytesOf(
		header +
			tlv("02", c40(parts.mrz ?? MRV_B)) +
			tlv("04", "1e0000") +
			tlv("05", c40("V12345678")),
	);
	const signature = by.plain(parts.hash ?? "sha256", signed);
	return Uint8Array.of(...signed, 0xff, signature.length, ...signature);
}

export interface BarcodeParts {
	/** Four bytes in hexadecimal. */
	readonly maskedDate?: string;
	readonly embed?: boolean;
	readonly reference?: string;
	/** Both lines, joined. */
	readonly mrz?: string;
}

/** An ICAO barcode with a TD3 MRZ. */
export function barcode(
	by: Signer,
	certificate: Certificate,
	options: BarcodeParts = {},
): Seal {
	return read(parseIdb(barcodeText(by, certificate, options), inflate));
}

export function barcodeText(
	by: Signer,
	certificate: Certificate,
	options: BarcodeParts = {},
): string {
	const mrz =
		options.mrz ??
		`${"P<UTOTESTER<<ANNA".padEnd(44, "<")}T1234567<3UTO9002030F2702157<<<<<<<<<<<<<<06`;
	const head =
		c40("UTO") +
		"01" +
		(options.reference ?? certificate.sha1.slice(-10)) +
		(options.maskedDate ?? `00${date("2023-07-26")}`);
	const signed = bytesOf(head + tlv("61", tlv("08", c40(mrz.slice(0, 88)))));
	const inside = options.embed ? zone("7e", certificate.der) : "";
	const payload = `${Buffer.from(signed).toString("hex")}${inside}${zone("7f", by.plain("sha256", signed))}`;
	return `RDB1B${base32(bytesOf(payload))}`;
}

function zone(tag: string, content: Uint8Array): string {
	const length = content.length.toString(16).padStart(4, "0");
	const head = content.length < 128 ? length.slice(2) : `82${length}`;
	const short = content.length >= 128 && content.length < 256;
	return `${tag}${short ? `81${length.slice(2)}` : head}${Buffer.from(content).toString("hex")}`;
}

export interface VdsNcParts {
	readonly type?: string;
	readonly issuer?: string;
	readonly algorithm?: string;
	/** In canonical order (RFC 8785). */
	readonly message?: string;
}

export function vdsNc(
	by: Signer,
	certificate: Certificate | null,
	parts: VdsNcParts = {},
): Seal {
	return read(parseVdsNc(vdsNcText(by, certificate, parts)));
}

export function vdsNcText(
	by: Signer,
	certificate: Certificate | null,
	parts: VdsNcParts = {},
): string {
	// Written in canonical order, so that the text itself is what is signed.
	const data = `{"hdr":{"is":"${parts.issuer ?? "UTO"}","t":"${parts.type ?? "icao.vacc"}","v":1},"msg":${parts.message ?? '{"uvci":"U1"}'}}`;
	const signature = by.plain("sha256", new Uint8Array(Buffer.from(data)));
	const url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
	const cer = certificate === null ? "" : `"cer":"${url(certificate.der)}",`;
	return `{"data":${data},"sig":{"alg":"${parts.algorithm ?? "ES256"}",${cer}"sigvl":"${url(signature)}"}}`;
}
