import { describe, expect, test } from "vitest";
import { visaCodePolicy } from "../../../core/visa-code/visa-code.ts";
import { contentKey, readFrame } from "../../../desk/counter/read-frame.ts";
import { shippedVisaCodes } from "../../../desk/sources/visa-codes.ts";
import { EMPTY_TRUST_STORE } from "../../../trust/store/trust-store.ts";
import { bytesOf, vectors } from "../../core/seal/build.ts";

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

function frameOf(content: string | Uint8Array, isBarCode = true) {
	const bytes =
		typeof content === "string" ? Buffer.from(content, "latin1") : content;
	const text = Buffer.from(bytes).toString("latin1");
	return { text, bytes: new Uint8Array(bytes), isBarCode };
}
const read = (content: string | Uint8Array, isBarCode = true) =>
	readFrame(frameOf(content, isBarCode), sources, today);

const zone =
	"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
const pass = "M1ERIKSSON/ANNA MARIA ESPEC123SYDCGKXX 0713 166Y012A0001 100";
const [attestation] = vectors<{ vectors: { raw_hex: string }[] }>(
	"vds-bsi_tr03137.json",
).vectors;

describe("what a frame holds", () => {
	test.each([
		["a passport from a reader", zone, false],
		["a passport from a scanner", zone, true],
		["a zone without line break", zone.replace("\n", ""), true],
		["noise from a reader", "not a zone", false],
		["a spoiled pass from a reader", "M1", false],
	])("%s is for the inspection", (_, content, isBarCode) => {
		expect(read(content, isBarCode)).toEqual({ kind: "zone" });
	});

	test("a boarding pass of as many characters as a zone is a boarding pass", () => {
		const padded = pass.padEnd(72);
		expect(read(padded)).toMatchObject({
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
			expect(["zone", "companion", "unreadable"]).toContain(read(bytes).kind);
		}
	});

	test("the same content has the same key", () => {
		expect(contentKey(Uint8Array.of(1))).toBe(contentKey(Uint8Array.of(1)));
		expect(contentKey(Uint8Array.of(1))).not.toBe(contentKey(Uint8Array.of(2)));
	});
});
