import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase32 } from "../../../core/bytes/base32.ts";
import { fromBase64Url } from "../../../core/bytes/base64url.ts";
import { fromHex, toHex } from "../../../core/bytes/hex.ts";
import { latin1FromBytes, latin1ToBytes } from "../../../core/bytes/latin-1.ts";
import { decodeUtf8, encodeUtf8 } from "../../../core/bytes/utf-8.ts";
import { base32 } from "../seal/build.ts";

const anyBytes = fc.uint8Array({ maxLength: 80 });
const runs = { numRuns: 500 };

describe("what other code encodes decodes here", () => {
	test("hexadecimal", () => {
		fc.assert(
			fc.property(anyBytes, (bytes) => {
				const hex = Buffer.from(bytes).toString("hex");
				expect(toHex(bytes)).toBe(hex);
				expect(fromHex(hex)).toEqual({ ok: true, value: bytes });
				expect(fromHex(hex.toUpperCase())).toEqual({ ok: true, value: bytes });
			}),
			runs,
		);
	});

	test("base32 and base64url, padded or not", () => {
		fc.assert(
			fc.property(anyBytes, (bytes) => {
				const want = { ok: true, value: bytes };
				const url = Buffer.from(bytes).toString("base64url");
				expect(fromBase32(base32(bytes))).toEqual(want);
				expect(fromBase64Url(url)).toEqual(want);
				const padded = url.padEnd(Math.ceil(url.length / 4) * 4, "=");
				expect(fromBase64Url(padded)).toEqual(want);
			}),
			runs,
		);
	});

	test("Latin-1", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
				const text = Buffer.from(bytes).toString("latin1");
				expect(latin1FromBytes(bytes)).toBe(text);
				expect(latin1ToBytes(text)).toEqual({ ok: true, value: bytes });
			}),
			{ numRuns: 50 },
		);
	});

	test("UTF-8 of every character", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
				const bytes = new Uint8Array(Buffer.from(text, "utf8"));
				expect(encodeUtf8(text)).toEqual({ ok: true, value: bytes });
				expect(decodeUtf8(bytes, 1000)).toEqual({ ok: true, value: text });
			}),
			runs,
		);
	});

	test("UTF-8 refuses exactly what a strict decoder refuses", () => {
		const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
		const hostile = fc.array(
			fc.constantFrom(0x41, 0x80, 0xa0, 0xbf, 0xc2, 0xe0, 0xed, 0xf0, 0xf4),
			{ maxLength: 6 },
		);
		fc.assert(
			fc.property(hostile, (list) => {
				const bytes = Uint8Array.from(list);
				let want: string | null = null;
				try {
					want = strict.decode(bytes);
				} catch {}
				const got = decodeUtf8(bytes, 100);
				expect(got.ok ? got.value : null).toBe(want);
			}),
			{ numRuns: 3000 },
		);
	});
});

test.each([
	["abc", fromHex, "bytes.hexLength"],
	["zz", fromHex, "bytes.hexDigit"],
	["a", fromBase32, "bytes.base32Length"],
	["ab", fromBase32, "bytes.base32Character"],
	["AB======", fromBase32, "bytes.base32Character"],
	["AB", fromBase32, "bytes.base32Bits"],
	["a", fromBase64Url, "bytes.base64Length"],
	["QQ=", fromBase64Url, "bytes.base64Length"],
	["A===", fromBase64Url, "bytes.base64Length"],
	["a+", fromBase64Url, "bytes.base64Character"],
	["a/bc", fromBase64Url, "bytes.base64Character"],
	["QR", fromBase64Url, "bytes.base64Bits"],
	["\u0100", latin1ToBytes, "bytes.notLatin1"],
	["a\ud800b", encodeUtf8, "bytes.loneSurrogate"],
	["\udc00", encodeUtf8, "bytes.loneSurrogate"],
])("%j is refused", (text, read, code) => {
	expect(read(text)).toMatchObject({ ok: false, error: { code } });
});

test("more bytes than allowed are not decoded", () => {
	expect(decodeUtf8(new Uint8Array(5), 4)).toMatchObject({
		error: { code: "bytes.tooLong" },
	});
});
