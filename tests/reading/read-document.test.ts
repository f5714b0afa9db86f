import { describe, expect, test } from "vitest";
import type { Reads } from "../../core/document/recognise.ts";
import { visaCodePolicy } from "../../core/visa-code/visa-code.ts";
import { shippedVisaCodes } from "../../desk/sources/visa-codes.ts";
import { readDocument } from "../../reading/read-document.ts";
import { EMPTY_TRUST_STORE } from "../../trust/store/trust-store.ts";
import { bytesOf, vectors } from "../core/seal/build.ts";

const today = "2026-06-15";
const policy = visaCodePolicy(
	[
		{
			name: "specimen",
			pattern: "SPECIMEN/(V\\d{3})",
			kind: "visa",
			referenceGroup: 1,
		},
	],
	shippedVisaCodes("IDN").hosts,
);
if (!policy.ok) throw new Error(policy.error.code);
const sources = { trust: EMPTY_TRUST_STORE, visaCodes: policy.value };

function read(content: string | Uint8Array, reads: Reads = "barcodes") {
	const bytes =
		typeof content === "string" ? Buffer.from(content, "latin1") : content;
	const text = Buffer.from(bytes).toString("latin1");
	const frame = { text, bytes: new Uint8Array(bytes), reads };
	return readDocument(frame, sources, today);
}

const zone =
	"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
const pass = "M1ERIKSSON/ANNA MARIA ESPEC123SYDCGKXX 0713 166Y012A0001 100";
const [attestation] = vectors<{ vectors: { raw_hex: string }[] }>(
	"vds-bsi_tr03137.json",
).vectors;

describe("what a frame holds", () => {
	test("a zone is for the inspection, whole or misread", () => {
		for (const reads of ["documents", "barcodes", "both"] as const) {
			expect(read(zone, reads)).toMatchObject({
				kind: "zone",
				mrz: { ok: true, format: "TD3" },
				failure: null,
			});
		}
		expect(read("this is no zone at all", "documents")).toEqual({
			kind: "zone",
			mrz: null,
			failure: { code: "mrz.lineLength", detail: expect.any(String) },
		});
	});

	test("less than a document begins nothing", () => {
		expect(read("NR", "documents")).toEqual({ kind: "scrap" });
		expect(read("", "barcodes")).toEqual({ kind: "scrap" });
	});

	test("a boarding pass is a companion", () => {
		expect(read(pass)).toMatchObject({
			content: { kind: "boardingPass", passengerName: "ERIKSSON/ANNA MARIA" },
		});
	});

	test("a seal is judged and never believed without its signer", () => {
		const seal = read(bytesOf(attestation?.raw_hex ?? ""));
		expect(seal).toMatchObject({
			kind: "companion",
			content: {
				kind: "seal",
				documentType: "ARRIVAL_ATTESTATION",
				proof: { verdict: "unknownSigner", reason: "trust.signerUnknown" },
			},
		});
	});

	test("a seal of text that looks like a zone is a seal, whole or not", () => {
		expect(read(`RDB1B${"A".repeat(83)}`)).toEqual({
			kind: "unreadable",
			code: "remark.sealUnreadable",
		});
	});

	test.each([
		["SPECIMEN/V001", { match: { reference: "V001" }, search: "asking" }],
		[
			"https://molina.imigrasi.go.id/x",
			{ hostClass: "official", isAlert: false },
		],
		[
			"https://imigrasi.go.id.example.com/",
			{ hostClass: "lookAlike", isAlert: true },
		],
	])("%s is a visa code", (text, content) => {
		expect(read(text)).toMatchObject({
			content: { kind: "visaCode", ...content },
		});
	});

	test.each([
		["M1 cut", "remark.passUnreadable"],
		["4006381333931", "remark.barCodeUnknown"],
		["P<UTOERIKSSON<<ANNA<MAR", "remark.zoneUnreadable"],
		["A".repeat(16_385), "remark.contentTooLong"],
		["\u00dc\u0003", "remark.sealUnreadable"],
	])("the bar code %j is answered with %s", (text, code) => {
		expect(read(text)).toEqual({ kind: "unreadable", code });
	});

	test("any bytes are a frame of some kind", () => {
		for (let seed = 1; seed < 3000; seed++) {
			const bytes = Uint8Array.from(
				{ length: seed % 90 },
				(_, at) => (seed * 2654435761 * (at + 1)) >>> 24,
			);
			const { kind } = read(bytes, seed % 2 ? "barcodes" : "documents");
			expect(["zone", "companion", "unreadable", "scrap"]).toContain(kind);
		}
	});

	test("the same content has the same key, other content another", () => {
		const keyOf = (text: string) => {
			const document = read(text);
			return document.kind === "companion" ? document.contentKey : null;
		};
		expect(keyOf("SPECIMEN/V001")).toMatch(/^[0-9a-f]{64}$/);
		expect(keyOf("SPECIMEN/V001")).toBe(keyOf("SPECIMEN/V001"));
		expect(keyOf("SPECIMEN/V001")).not.toBe(keyOf("SPECIMEN/V002"));
	});
});
