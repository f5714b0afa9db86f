import { describe, expect, test } from "vitest";
import type { Vds } from "../../../core/seal/seal.ts";
import { parseVds } from "../../../core/seal/vds.ts";
import { decoded } from "../document/decoded.ts";
import { bytesOf, hexOf, vectors } from "./build.ts";

interface Vector {
	readonly id: string;
	readonly raw_hex: string;
	readonly expected: {
		readonly header: Readonly<Record<string, string | number>>;
		readonly document_type: string;
		readonly features: readonly {
			readonly tag: string;
			readonly hex: string;
			readonly name: string;
			readonly value?: unknown;
		}[];
		readonly signature_hex: string | null;
		readonly signed_bytes_length: number;
	};
	readonly verification: { readonly hash?: string };
}

const files = ["bsi_tr03137", "tslib_vds", "vdstools_vds"];
const all = files.flatMap(
	(name) => vectors<{ vectors: Vector[] }>(`vds-${name}.json`).vectors,
);

test("all seals of the three suites are here", () => {
	expect(all).toHaveLength(21);
});

function parsed(hex: string): Vds {
	const read = parseVds(bytesOf(hex));
	if (!read.ok) throw new Error(read.error.code);
	return read.value;
}

test.each(all)("$id", ({ raw_hex, expected, verification }) => {
	const vds = parsed(raw_hex);
	const { header } = expected;
	expect(vds.header).toEqual({
		version: header.icao_version,
		issuingCountry: header.issuing_country,
		signer: header.signer_identifier,
		certificateReference: header.certificate_reference,
		documentIssueDate: header.document_issue_date,
		signatureDate: header.signature_creation_date,
		featureDefinition: header.feature_definition_reference,
		documentType: header.document_type_category,
	});
	expect(vds.headerLengthBytes).toBe(header.header_length);
	expect(vds.documentType).toBe(expected.document_type.replace(/ \(.*/, ""));
	expect(vds.features.map(({ tag, hex }) => [tag, hex])).toEqual(
		expected.features.map(({ tag, hex }) => [tag, hex]),
	);
	for (const [at, want] of expected.features.entries()) {
		const feature = vds.features[at];
		// The suite leaves the features of one draft unnamed that it names in another.
		if (want.name !== "UNKNOWN") {
			expect(feature?.name).toBe(want.name.replace(/\(.*/, ""));
		}
		if (want.value !== undefined) expect(feature?.value).toEqual(want.value);
	}
	expect(hexOf(vds.signature)).toBe(expected.signature_hex);
	expect(hexOf(vds.signedBytes)).toBe(
		raw_hex.slice(0, 2 * expected.signed_bytes_length),
	);
	expect(vds.lengths).toBe("der");
	if (verification.hash !== undefined) {
		expect(vds.hash?.toLowerCase().replace("-", "")).toBe(verification.hash);
	}
});

test("a seal without a signature reads and says so", () => {
	const unsigned = all.filter((it) => it.expected.signature_hex === null);
	expect(unsigned).toHaveLength(2);
	for (const { raw_hex } of unsigned) {
		const { signature, hash, remarks } = parsed(raw_hex);
		expect({ signature, hash }).toEqual({ signature: null, hash: null });
		expect(remarks.map(({ code }) => code)).toContain("seal.unsigned");
	}
});

test("remarks on the signed seals of the suites are the known oddities", () => {
	const remarked = all
		.filter((it) => it.expected.signature_hex !== null)
		.map(({ id, raw_hex }) => [id, parsed(raw_hex).remarks] as const)
		.filter(([, remarks]) => remarks.length > 0);
	expect(remarked).toEqual([]);
});

test("two seals with one message stay two seals", () => {
	const message = (vds: Vds) => JSON.stringify(vds.features);
	const one = parsed(find("vdstools_arrivalAttestationV02").raw_hex);
	const other = parsed(find("tslib_arrival_attestation").raw_hex);
	expect(message(one)).toBe(message(other));
	expect(one.header.signer).not.toBe(other.header.signer);
});

function find(id: string): Vector {
	const vector = all.find((it) => it.id === id);
	if (vector === undefined) throw new Error(id);
	return vector;
}

describe("the visa of TR-03137 annex F", () => {
	const hex =
		"dc036abc6d32c8a72cb10f7134b798155d01022cdd52134a74da1347c6fed95cb89f9fce133c133c133c133c203833734aaf47f0c32f1a1e20eb2625393afe310403a00000050633be1fed20c6ff38d5573247608c9b64cae022c1c5249660e51ae316d600f974aac2129c3f093c35955314026304705cd24c1b8100711bd4411f068e8d93e8b7";

	test("reads as the annex says, with line 2 as far as it is encoded", () => {
		const vds = parsed(hex);
		expect(vds.documentType).toBe("VISA");
		expect(vds.hash).toBe("SHA-224");
		expect(vds.features.map(({ name, value }) => [name, value])).toEqual([
			[
				"MRZ_MRVB",
				[
					"VCD<<DENT<<ARTHUR<PHILIP<<<<<<<<<<<<",
					"1234567XY7GBR5203116M2005250",
				],
			],
			["DURATION_OF_STAY", { days: 160, months: 0, years: 0 }],
			["PASSPORT_NUMBER", "47110815P"],
		]);
	});

	test("truncated anywhere, it never passes for whole", () => {
		const bytes = bytesOf(hex);
		for (let length = 0; length < bytes.length; length++) {
			const read = parseVds(bytes.subarray(0, length));
			if (read.ok) expect(read.value.signature).toBeNull();
		}
	});
});

describe("negatives", () => {
	const negatives = vectors<{
		vectors: readonly { id: string; raw_hex: string }[];
	}>("vds-negative.json").vectors;
	const decode = (id: string) => {
		const hex = negatives.find((it) => it.id === id)?.raw_hex ?? "";
		return decoded({ bytes: bytesOf(hex) }, "2026-11-21");
	};

	test("a changed duration parses: only the signature tells", () => {
		expect(decode("neg_visa_duration_changed")).toMatchObject({
			ok: true,
			fields: {
				features: [{}, { value: { days: 180, months: 0, years: 0 } }, {}],
			},
		});
		expect(decode("neg_visa_sig_bitflip").ok).toBe(true);
	});

	test("another magic byte is no seal", () => {
		expect(decode("neg_visa_magic").kind).toBe("barcode");
	});

	test.each([
		["neg_visa_version_04", "seal.version"],
		["neg_visa_truncated", "bytes.end"],
	])("%s is refused with %s", (id, code) => {
		expect(decode(id)).toMatchObject({
			kind: "seal",
			format: "VDS",
			ok: false,
			fields: {},
			problems: [{ code }],
		});
	});

	test("padding is flagged and never signed", () => {
		const hex = negatives.find((it) => it.id.endsWith("trailing_00"))?.raw_hex;
		const vds = parsed(hex ?? "");
		expect(vds.remarks).toEqual([
			{ code: "seal.trailingPadding", detail: "2 bytes" },
		]);
		expect(vds.signedBytes).toHaveLength(77);
		expect(vds.signature).toHaveLength(56);
	});
});
