import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sealLine } from "../../../core/seal/decode-line.ts";
import { parseSeal } from "../../../core/seal/parse.ts";
import { base32, bytesOf, FUZZ_RUNS, inflate, vectors } from "./build.ts";

const options = { numRuns: FUZZ_RUNS };
const LONG_TEST_MS = 3_600_000;

const seals = ["bsi_tr03137", "tslib_vds", "vdstools_vds"]
	.flatMap(
		(name) =>
			vectors<{ vectors: { raw_hex: string }[] }>(`vds-${name}.json`).vectors,
	)
	.map(({ raw_hex }) => bytesOf(raw_hex));
const barcodes = vectors<{ vectors: { barcode_string: string }[] }>(
	"vds-vdstools_idb.json",
).vectors.map(({ barcode_string }) => barcode_string);
const documents = vectors<{ vectors: { vds_nc: unknown }[] }>(
	"vdsnc.json",
).vectors.map(({ vds_nc }) => JSON.stringify(vds_nc));

/** A value or a stable code, never more output than a few times the input. */
function holds(input: { bytes: Uint8Array } | { text: string }): void {
	const length = "bytes" in input ? input.bytes.length : input.text.length;
	const read = parseSeal(input, inflate);
	if (!read.ok) {
		expect(read.error.code).toMatch(/^(seal|bytes|json)\.[a-zA-Z0-9]+$/);
		return;
	}
	const { signature, signedBytes } = read.value;
	const bound = read.value.format === "IDB" ? 16_384 : 3 * length;
	expect(signedBytes.length).toBeLessThanOrEqual(bound);
	expect(signature?.length ?? 0).toBeLessThanOrEqual(bound);
	const line = JSON.stringify(sealLine(read.value));
	expect(line.length).toBeLessThan(40_000 + 20 * bound);
}

const edit = fc.record({
	at: fc.nat(),
	kind: fc.constantFrom("set", "cut", "insert", "flip"),
	byte: fc.oneof(
		fc.integer({ min: 0, max: 255 }),
		fc.constantFrom(0, 0x7f, 0x80, 0x81, 0x82, 0xfe, 0xff),
	),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function mutated(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
	const list = [...bytes];
	for (const { at, kind, byte } of edits) {
		const place = list.length === 0 ? 0 : at % list.length;
		if (kind === "set") list[place] = byte;
		else if (kind === "flip") {
			list[place] = (list[place] ?? 0) ^ (1 << (byte & 7));
		} else if (kind === "cut") list.splice(place, 1 + (byte & 15));
		else list.splice(place, 0, byte);
	}
	return Uint8Array.from(list);
}

const edits = fc.array(edit, { minLength: 1, maxLength: 5 });

test(
	"any bytes",
	() => {
		const bytes = fc.uint8Array({ maxLength: 300 });
		const version = fc.constantFrom(2, 3);
		fc.assert(
			fc.property(bytes, version, (tail, byte) => {
				holds({ bytes: tail });
				holds({ bytes: Uint8Array.of(0xdc, byte, ...tail) });
			}),
			options,
		);
	},
	LONG_TEST_MS,
);

test(
	"a good header before any bytes",
	() => {
		const head = [...bytesOf("dc03d9c5d9cac8a73a990f71346ecf475d01")];
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
				holds({ bytes: Uint8Array.of(...head, ...tail) });
			}),
			options,
		);
	},
	LONG_TEST_MS,
);

test(
	"changed seals",
	() => {
		fc.assert(
			fc.property(fc.constantFrom(...seals), edits, (seal, changes) => {
				holds({ bytes: mutated(seal, changes) });
			}),
			options,
		);
	},
	LONG_TEST_MS,
);

test(
	"changed payloads of ICAO barcodes, plain and compressed",
	() => {
		const payload = fc.oneof(
			fc.uint8Array({ maxLength: 120 }),
			fc
				.tuple(fc.constantFrom(...seals), edits)
				.map(([seal, changes]) =>
					Uint8Array.of(0x6a, 0xbc, ...mutated(seal.subarray(18), changes)),
				),
		);
		const flag = fc.constantFrom("A", "B", "C", "D");
		fc.assert(
			fc.property(payload, flag, fc.boolean(), (bytes, letter, isPacked) => {
				const content = isPacked ? deflateSync(bytes, { level: 1 }) : bytes;
				holds({ text: `RDB1${letter}${base32(content)}` });
			}),
			{ numRuns: Math.min(FUZZ_RUNS, 200_000) },
		);
	},
	LONG_TEST_MS,
);

test(
	"changed texts",
	() => {
		const text = fc.constantFrom(...barcodes.slice(3), ...documents);
		fc.assert(
			fc.property(text, edits, (whole, changes) => {
				const bytes = mutated(new Uint8Array(Buffer.from(whole)), changes);
				holds({ bytes });
				holds({ text: Buffer.from(bytes).toString("latin1") });
			}),
			{ numRuns: Math.min(FUZZ_RUNS, 200_000) },
		);
	},
	LONG_TEST_MS,
);
