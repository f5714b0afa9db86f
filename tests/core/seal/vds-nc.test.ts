import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sealFormat } from "../../../core/seal/parse.ts";
import { parseVdsNc } from "../../../core/seal/vds-nc.ts";
import { vectors } from "./build.ts";

interface Vector {
	readonly id: string;
	readonly vds_nc: {
		readonly data: {
			readonly hdr: { t: string; v: number; is: string };
			readonly msg: unknown;
		};
		readonly sig: { alg: string; cer: string; sigvl: string };
	};
	readonly expected: {
		readonly canonical_data_utf8: string;
		readonly canonical_sha256: string;
		readonly signature_format: string;
		readonly cert_sha256: string;
	};
}

const file = vectors<{
	vectors: readonly Vector[];
	negative_parse: readonly { json: unknown }[];
}>("vdsnc.json");
const sha256 = (bytes: Uint8Array) =>
	createHash("sha256").update(bytes).digest("hex");

test.each(file.vectors)("$id", ({ vds_nc, expected }) => {
	const read = parseVdsNc(JSON.stringify(vds_nc, null, 2));
	if (!read.ok) throw new Error(read.error.code);
	const seal = read.value;
	const { hdr, msg } = vds_nc.data;
	expect(seal).toMatchObject({
		type: hdr.t,
		version: hdr.v,
		issuer: hdr.is,
		algorithm: "ES256",
		hash: "SHA-256",
	});
	expect(JSON.parse(JSON.stringify(seal.message))).toEqual(msg);
	expect(Buffer.from(seal.signedBytes).toString("utf8")).toBe(
		expected.canonical_data_utf8,
	);
	expect(sha256(seal.signedBytes)).toBe(expected.canonical_sha256);
	expect(sha256(seal.certificate ?? new Uint8Array())).toBe(
		expected.cert_sha256,
	);
	const isPlain = expected.signature_format === "raw r||s";
	expect(seal.signature?.length === 64).toBe(isPlain);
	expect(seal.remarks.map(({ code }) => code)).toEqual(
		isPlain ? [] : ["seal.signatureLength"],
	);
});

test("JSON of another kind is no seal", () => {
	for (const { json } of file.negative_parse) {
		expect(sealFormat({ text: JSON.stringify(json) })).toBeNull();
		expect(parseVdsNc(JSON.stringify(json))).toMatchObject({
			error: { code: "seal.notVdsNc" },
		});
	}
});

const HDR = '"hdr":{"t":"icao.test","v":1,"is":"UTO"}';
const SIG = '"sig":{"alg":"ES256","sigvl":"AAAA"}';

test.each([
	["an array", "[]", "seal.notVdsNc"],
	["no msg", `{"data":{${HDR}},${SIG}}`, "seal.notVdsNc"],
	["msg is text", `{"data":{${HDR},"msg":"x"},${SIG}}`, "seal.notVdsNc"],
	[
		"a version of text",
		`{"data":{"hdr":{"t":"a","v":"1","is":"UTO"},"msg":{}},${SIG}}`,
		"seal.header",
	],
	[
		"an issuer in lower case",
		`{"data":{"hdr":{"t":"a","v":1,"is":"uto"},"msg":{}},${SIG}}`,
		"seal.header",
	],
	[
		"no signature value",
		`{"data":{${HDR},"msg":{}},"sig":{"alg":"ES256"}}`,
		"seal.signature",
	],
	[
		"plain base64",
		`{"data":{${HDR},"msg":{}},"sig":{"alg":"ES256","sigvl":"+/+/"}}`,
		"seal.signature",
	],
	[
		"a name twice",
		`{"data":{${HDR},"msg":{"a":1,"\\u0061":2}},${SIG}}`,
		"json.duplicateName",
	],
	[
		"half a character",
		`{"data":{${HDR},"msg":{"n":"\\ud800"}},${SIG}}`,
		"json.loneSurrogate",
	],
	[
		"a number beyond doubles",
		`{"data":{${HDR},"msg":{"n":1e999}},${SIG}}`,
		"json.numberRange",
	],
])("%s is refused", (_, text, code) => {
	expect(parseVdsNc(text)).toMatchObject({ error: { code } });
});

test("strange members and algorithms are remarks", () => {
	const text = `{"data":{${HDR},"msg":{},"x":1},"sig":{"alg":"none","sigvl":"AAAA"}}`;
	expect(parseVdsNc(text)).toMatchObject({
		ok: true,
		value: {
			hash: null,
			certificate: null,
			remarks: [
				{ code: "seal.unknownMember" },
				{ code: "seal.unknownAlgorithm" },
			],
		},
	});
});

test("a name of the language is a name like any other", () => {
	const text = `{"data":{${HDR},"msg":{"__proto__":{"a":1},"constructor":2}},${SIG}}`;
	const read = parseVdsNc(text);
	expect(read.ok && Buffer.from(read.value.signedBytes).toString()).toBe(
		'{"hdr":{"is":"UTO","t":"icao.test","v":1},"msg":{"__proto__":{"a":1},"constructor":2}}',
	);
});
