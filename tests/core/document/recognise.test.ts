import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type Delivered,
	type Reads,
	recognise,
} from "../../../core/document/recognise.ts";
import { visaCodePolicy } from "../../../core/visa-code/visa-code.ts";
import { shippedVisaCodes } from "../../../desk/sources/visa-codes.ts";
import { TD3 } from "../mrz/specimens.ts";
import { bytesOf, FUZZ_RUNS, inflate, vectors } from "../seal/build.ts";

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
const by = { today: "2026-06-15", inflate, policy: policy.value };
const allReads = ["documents", "barcodes", "both"] as const;

const of = (delivered: Delivered, reads: Reads) =>
	recognise(delivered, reads, by);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const kindOf = (text: string, reads: Reads) => of({ text }, reads).kind;

const pass = "M1ERIKSSON/ANNA MARIA ESPEC123SYDCGKXX 0713 166Y012A0001 100";
const [attestation] = vectors<{ vectors: { raw_hex: string }[] }>(
	"vds-bsi_tr03137.json",
).vectors;
const seal = bytesOf(attestation?.raw_hex ?? "");

describe("a document is the same from every device", () => {
	test.each([
		["a passport", TD3, "mrz"],
		["a passport without line break", TD3.replace("\n", ""), "mrz"],
		["a passport with blanks for fillers", TD3.replaceAll("<", " "), "mrz"],
		["a passport with a wrong digit", TD3.replace("C36", "C37"), "mrz"],
		["a boarding pass", pass, "boardingPass"],
		["one as long as a zone", pass.padEnd(72), "boardingPass"],
		["one with Tab behind it", `${pass}\t`, "boardingPass"],
		["one with a wrong letter", pass.replace("M", "m"), "spoiled"],
		["a cut one", "M1 cut", "spoiled"],
		["a visa's code", "SPECIMEN/V001", "visaCode"],
		["an address", "https://molina.imigrasi.go.id/x", "visaCode"],
		["a seal of text that is cut", `RDB1B${"A".repeat(83)}`, "spoiled"],
		["a seal of bytes that is cut", "\u00dc\u0003", "spoiled"],
	])("%s", (_, text, kind) => {
		for (const reads of allReads) {
			expect(of({ text }, reads).kind).toBe(kind);
			expect(of({ bytes: latin1(text) }, reads).kind).toBe(kind);
			expect(of({ text, bytes: latin1(text) }, reads).kind).toBe(kind);
		}
	});

	test("an AIM identifier that nobody took off changes nothing", () => {
		for (const reads of allReads) {
			expect(of({ text: `]Q1${pass}` }, reads)).toEqual(
				of({ text: pass }, reads),
			);
			expect(of({ text: "]Q2\\000026SPECIMEN/V001" }, reads)).toMatchObject({
				kind: "visaCode",
				text: "SPECIMEN/V001",
			});
			const bytes = Uint8Array.of(0x5d, 0x64, 0x31, ...seal);
			expect(of({ bytes }, reads)).toEqual(of({ bytes: seal }, reads));
		}
		expect(of({ text: "]Q1hello" }, "both")).toEqual({
			kind: "other",
			content: { text: "]Q1hello" },
		});
	});
});

describe("what is no document depends on what the device is for", () => {
	test.each<[string, string, string, string, string]>([
		["a product code", "4006381333931", "scrap", "other", "other"],
		["a word of the reader", "NR", "scrap", "other", "other"],
		["NOREAD with its line end", "NOREAD\r\n", "scrap", "other", "other"],
		["a network's code", "WIFI:T:WPA;S:a;P:b;;", "misread", "other", "other"],
		[
			"the rest of an address",
			"b=2&token=0123456789abcdef",
			"misread",
			"other",
			"other",
		],
		["a cut zone", TD3.slice(0, 60), "misread", "spoiled", "misread"],
		["a few characters of one", "P<UTO", "misread", "spoiled", "misread"],
		[
			"print that was misread",
			"THIS IS NO PASSPORT",
			"misread",
			"other",
			"other",
		],
	])("%s", (_, text, ...kinds) => {
		expect(allReads.map((reads) => kindOf(text, reads))).toEqual(kinds);
	});

	test("a scanner never finds a misread document, a document reader never another code", () => {
		const start = fc.constantFrom(
			"",
			"P<UTO",
			"M1",
			"RDB1B",
			"]Q1",
			"https://",
		);
		fc.assert(
			fc.property(
				start,
				fc.oneof(
					fc.string({ unit: "binary", maxLength: 120 }),
					fc.stringMatching(/^[A-Z0-9<\n]{0,120}$/),
				),
				(head, tail) => {
					const text = head + tail;
					const kinds = allReads.map((reads) => kindOf(text, reads));
					expect(kinds[1]).not.toBe("misread");
					expect(kinds[1]).not.toBe("scrap");
					expect(kinds[0]).not.toBe("other");
					const isDocument = !["misread", "scrap", "other"].includes(
						kinds[0] ?? "",
					);
					if (isDocument) expect(new Set(kinds).size).toBe(1);
				},
			),
			{ numRuns: Math.min(FUZZ_RUNS, 20_000) },
		);
	});
});

test("nothing and too much", () => {
	expect(of({}, "documents")).toEqual({
		kind: "nothing",
		failure: { code: "input.empty" },
	});
	expect(of({ bytes: new Uint8Array(16_385) }, "barcodes")).toMatchObject({
		kind: "nothing",
		failure: { code: "input.tooLong" },
	});
});

test("a zone is read as its device put it right, a code as it stands", () => {
	const bytes = latin1(TD3.toLowerCase().replaceAll("<", "_"));
	expect(of({ text: TD3, bytes }, "documents")).toMatchObject({
		kind: "mrz",
		mrz: { ok: true },
	});
	const address = "https://molina.imigrasi.go.id/a_b";
	const shouted = address.toUpperCase().replace("_", "<");
	expect(of({ text: shouted, bytes: latin1(address) }, "both")).toMatchObject({
		kind: "visaCode",
		text: address,
	});
});
