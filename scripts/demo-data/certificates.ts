import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { encodeElement } from "../../trust/asn1/write.ts";

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
const textOf = (text: string) => new TextEncoder().encode(text);
const sequence = (...parts: Uint8Array[]) => encodeElement(0x30, ...parts);
const octets = (content: Uint8Array) => encodeElement(0x04, content);
const bits = (content: Uint8Array) =>
	encodeElement(0x03, Uint8Array.of(0), content);
const integer = (hex: string) => encodeElement(0x02, bytesOf(hex));

const ecdsaWithSha256 = sequence(bytesOf("06082a8648ce3d040302"));
const oids = {
	country: "0603550406",
	commonName: "0603550403",
	basicConstraints: "0603551d13",
	keyUsage: "0603551d0f",
	/** 2.23.136.1.1.6.2 (ICAO 9303-12 §7.1.1.6) */
	documentTypes: "060767810801010602",
};

function name(country: string, commonName: string): Uint8Array {
	const part = (oid: string, tag: number, text: string) =>
		encodeElement(
			0x31,
			sequence(bytesOf(oid), encodeElement(tag, textOf(text))),
		);
	return sequence(
		part(oids.country, 0x13, country),
		part(oids.commonName, 0x0c, commonName),
	);
}

const critical = Uint8Array.of(0x01, 0x01, 0xff);

function extension(oid: string, isCritical: boolean, value: Uint8Array) {
	return sequence(
		bytesOf(oid),
		...(isCritical ? [critical] : []),
		octets(value),
	);
}

/** Keys of the demonstration live as long as the program that makes its data. */
export interface Signer {
	readonly der: Uint8Array;
	readonly privateKey: KeyObject;
}

interface Subject {
	readonly country: string;
	readonly commonName: string;
	/** Hexadecimal, below 80. */
	readonly serial: string;
	readonly notBefore: string;
	readonly notAfter: string;
}

const time = (day: string) =>
	encodeElement(0x17, textOf(`${day.replaceAll("-", "").slice(2)}000000Z`));

function certificate(
	subject: Subject,
	issuer: { country: string; commonName: string; key: KeyObject } | null,
	extensions: readonly Uint8Array[],
): Signer {
	const { publicKey, privateKey } = generateKeyPairSync("ec", {
		namedCurve: "P-256",
	});
	const by = issuer ?? { ...subject, key: privateKey };
	const signed = sequence(
		encodeElement(0xa0, integer("02")),
		integer(subject.serial),
		ecdsaWithSha256,
		name(by.country, by.commonName),
		sequence(time(subject.notBefore), time(subject.notAfter)),
		name(subject.country, subject.commonName),
		new Uint8Array(publicKey.export({ type: "spki", format: "der" })),
		encodeElement(0xa3, sequence(...extensions)),
	);
	const signature = new Uint8Array(sign("sha256", signed, by.key));
	return {
		der: sequence(signed, ecdsaWithSha256, bits(signature)),
		privateKey,
	};
}

/** An authority of Utopia and the signer of its visa seals: `UTTS`, reference 5B. */
export function demoSigners(from: string, to: string) {
	const authority = { country: "UT", commonName: "Demonstration CSCA" };
	const dates = { notBefore: from, notAfter: to };
	const anchor = certificate({ ...authority, serial: "01", ...dates }, null, [
		extension(
			oids.basicConstraints,
			true,
			sequence(Uint8Array.of(0x01, 0x01, 0xff, 0x02, 0x01, 0x00)),
		),
		extension(oids.keyUsage, true, bytesOf("03020106")),
	]);
	const visaType = encodeElement(0x31, encodeElement(0x13, textOf("V")));
	const signer = certificate(
		{ country: "UT", commonName: "TS", serial: "5b", ...dates },
		{ ...authority, key: anchor.privateKey },
		[
			extension(oids.keyUsage, true, bytesOf("03020780")),
			extension(oids.documentTypes, false, sequence(integer("00"), visaType)),
		],
	);
	return { anchor, signer };
}

/** Groups of 64 characters between the lines of RFC 7468. */
export function pem(der: Uint8Array): string {
	const body =
		Buffer.from(der)
			.toString("base64")
			.match(/.{1,64}/g) ?? [];
	return `-----BEGIN CERTIFICATE-----\n${body.join("\n")}\n-----END CERTIFICATE-----\n`;
}
