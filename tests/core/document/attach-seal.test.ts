import { describe, expect, test } from "vitest";
import type { SealProof } from "../../../core/document/attach-document.ts";
import { sealContent } from "../../../core/document/attach-seal.ts";
import { parseSeal } from "../../../core/seal/parse.ts";
import { bytesOf, inflate, vectors } from "../seal/build.ts";

const today = "2026-06-15";
const proof: SealProof = {
	verdict: "unknownSigner",
	reason: "trust.signerUnknown",
	signer: null,
	signedOn: null,
	certificate: null,
	anchor: null,
	revocation: "notChecked",
};

interface Vector {
	readonly id: string;
	readonly raw_hex?: string;
	readonly barcode_string?: string;
	readonly vds_nc?: unknown;
}

function contentOf(vector: Vector) {
	const { raw_hex, barcode_string, vds_nc } = vector;
	const json = typeof vds_nc === "string" ? vds_nc : JSON.stringify(vds_nc);
	const input = raw_hex
		? { bytes: bytesOf(raw_hex) }
		: { text: barcode_string ?? json ?? "" };
	const seal = parseSeal(input, inflate);
	return seal.ok ? sealContent(seal.value, proof, today) : null;
}

const all = [
	"vds-bsi_tr03137.json",
	"vds-tslib_vds.json",
	"vds-vdstools_vds.json",
	"vds-vdstools_idb.json",
	"vdsnc.json",
].flatMap((file) => vectors<{ vectors: Vector[] }>(file).vectors);

describe("what a seal claims", () => {
	test("every vector that reads is content within its bounds", () => {
		const read = all.flatMap((vector) => contentOf(vector) ?? []);
		expect(read.length).toBeGreaterThan(20);
		for (const { fields, documentType, issuer } of read) {
			expect(documentType).not.toBe("");
			expect(issuer.length).toBeGreaterThan(0);
			expect(fields.length).toBeLessThanOrEqual(40);
			for (const { text } of fields)
				expect(text.length).toBeLessThanOrEqual(200);
		}
	});

	test("a visa tells the passport it belongs to, and itself", () => {
		const visas = all.flatMap((vector) => {
			const content = contentOf(vector);
			return content?.documentType === "VISA" && content.visa ? [content] : [];
		});
		expect(visas.length).toBeGreaterThan(0);
		for (const { claims, visa } of visas) {
			expect(claims.names?.surname).not.toBe("");
			expect(claims.dateOfBirth).toMatch(/^\d{4}-\d\d-\d\d$/);
			expect(visa?.visaNumber).not.toBe("");
		}
	});

	test("a passenger of a VDS-NC seal has the names between two blanks", () => {
		const named = all.flatMap((vector) => {
			const content = contentOf(vector);
			return content?.format === "VDS-NC" && content.claims.names
				? [content.claims]
				: [];
		});
		expect(named.length).toBeGreaterThan(0);
		for (const { names, documentNumber } of named) {
			expect(names?.surname).not.toContain("  ");
			expect(documentNumber).not.toBe("");
		}
	});
});
