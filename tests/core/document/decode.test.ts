import fc from "fast-check";
import { expect, test } from "vitest";
import { shippedVisaCodes } from "../../../desk/sources/visa-codes.ts";
import { TD1, TD3 } from "../mrz/specimens.ts";
import { bytesOf, FUZZ_RUNS, vectors } from "../seal/build.ts";
import { decoded } from "./decoded.ts";

const TODAY = "2026-11-21";
const policy = shippedVisaCodes("IDN");
const text = (value: string) => decoded({ text: value }, TODAY, policy);
const bytes = (value: Uint8Array) => decoded({ bytes: value }, TODAY);
const utf8 = (value: string) => new Uint8Array(Buffer.from(value, "utf8"));

const [visa] = vectors<{ vectors: { raw_hex: string }[] }>(
	"vds-vdstools_vds.json",
).vectors.slice(4);
const seal = bytesOf(visa?.raw_hex ?? "");
const sealText = Buffer.from(seal).toString("latin1");
const [barcode] = vectors<{ vectors: { barcode_string: string }[] }>(
	"vds-vdstools_idb.json",
).vectors;
const idb = barcode?.barcode_string ?? "";
const [document] = vectors<{ vectors: { vds_nc: unknown }[] }>(
	"vdsnc.json",
).vectors;
const vdsNc = JSON.stringify(document?.vds_nc);
const pass = "M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 100";

test.each([
	["a passport", TD3, "mrz", "TD3"],
	["a card", TD1, "mrz", "TD1"],
	["a boarding pass", pass, "boardingPass", "BCBP"],
	["a boarding pass with a line end", `${pass}\r\n`, "boardingPass", "BCBP"],
	["an ICAO barcode", idb, "seal", "IDB"],
	["a VDS-NC", vdsNc, "seal", "VDS-NC"],
	["a VDS-NC with a mark", `\ufeff ${vdsNc}`, "seal", "VDS-NC"],
	["an address", "https://evisa.imigrasi.go.id/x", "barcode", "url"],
])("%s is recognised as text and as bytes", (_, value, kind, format) => {
	expect(text(value)).toMatchObject({ kind, format, ok: true });
	expect(bytes(utf8(value))).toMatchObject({ kind, format, ok: true });
});

test("a seal as bytes, as Latin-1 text, and sent as UTF-8", () => {
	const want = { kind: "seal", format: "VDS", ok: true };
	expect(bytes(seal)).toMatchObject(want);
	expect(text(sealText)).toEqual(bytes(seal));
	expect(bytes(utf8(sealText))).toEqual(bytes(seal));
});

test.each([
	["words", "hello", "text"],
	["a word that begins like a seal", "Über", "text"],
	["a VISA number", "E1234567", "text"],
	["JSON of another kind", '{"isThisAVDS":false}', "text"],
	["an unknown identifier", "ADB1ANK6GCEQ", "text"],
])("%s is unrecognised text", (_, value, format) => {
	expect(text(value)).toEqual({
		kind: "barcode",
		format,
		ok: false,
		fields: { text: value },
		checks: {},
		problems: [{ code: "barcode.unrecognised" }],
	});
});

test("binary content of another kind is shown as bytes", () => {
	const magic = Uint8Array.of(0xdd, ...seal.subarray(1));
	expect(bytes(magic)).toMatchObject({
		kind: "barcode",
		format: "bytes",
		ok: false,
		fields: { hex: Buffer.from(magic).toString("hex") },
	});
});

test.each([
	["a seal cut short", sealText.slice(0, 60), "seal", "VDS"],
	["an unknown version", `\u00dc\u0004${sealText.slice(2)}`, "seal", "VDS"],
	["a barcode cut short", idb.slice(0, 40), "seal", "IDB"],
	["a cut boarding pass", "M2DESMARAIS", "boardingPass", "BCBP"],
	["a wrong format letter", pass.replace("M1", "m1"), "boardingPass", "BCBP"],
	["a cut MRZ", TD3.slice(0, 60), "unknown", "none"],
	["a VDS-NC cut short", vdsNc.slice(0, -3), "seal", "VDS-NC"],
	["a faked address", "https://imigrasi.go.id.co/", "barcode", "url"],
])("%s says what it would have been and why not", (_, value, kind, format) => {
	const line = text(value);
	expect(line).toMatchObject({ kind, format, ok: false, checks: {} });
	expect(line.problems.length).toBeGreaterThan(0);
});

test("nothing and too much", () => {
	const empty = { kind: "unknown", problems: [{ code: "input.empty" }] };
	expect(text("")).toMatchObject(empty);
	expect(bytes(new Uint8Array())).toMatchObject(empty);
	expect(decoded({}, TODAY)).toMatchObject(empty);
	const tooLong = { problems: [{ code: "input.tooLong" }] };
	expect(text("A".repeat(16_385))).toMatchObject(tooLong);
	expect(bytes(new Uint8Array(16_385))).toMatchObject(tooLong);
});

const KEYS = ["checks", "fields", "format", "kind", "ok", "problems"];

test("every line has the same keys and can be written as JSON", () => {
	const starts = ["", "M1", "RDB1B", '{"data":{},"sig":', "https://", "P<UTO"];
	fc.assert(
		fc.property(
			fc.constantFrom(...starts),
			fc.string({ unit: "binary", maxLength: 120 }),
			fc.uint8Array({ maxLength: 120 }),
			(start, tail, raw) => {
				for (const line of [
					text(start + tail),
					bytes(raw),
					bytes(Uint8Array.of(...utf8(start), ...raw)),
				]) {
					const keys = Object.keys(line).filter((it) => it !== "notes");
					expect(keys.sort()).toEqual(KEYS);
					JSON.parse(JSON.stringify(line));
				}
			},
		),
		{ numRuns: Math.min(FUZZ_RUNS, 200_000) },
	);
}, 3_600_000);
