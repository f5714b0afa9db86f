import { latin1FromBytes, latin1ToBytes } from "../bytes/latin-1.ts";
import { decodeUtf8 } from "../bytes/utf-8.ts";
import { fail, type Result } from "../result.ts";
import { parseIdb } from "./idb.ts";
import { MAX_JSON_CHARACTERS } from "./parse-json.ts";
import type { Inflate, Seal } from "./seal.ts";
import { parseVds } from "./vds.ts";
import { VDS_MAGIC } from "./vds-header.ts";
import { parseVdsNc } from "./vds-nc.ts";

/** Barcode content: the decoder's own bytes, or text where it gives nothing else. */
export type BarcodeInput =
	| { readonly bytes: Uint8Array }
	| { readonly text: string };

/** Printable characters cannot be a version byte: text that begins with `Ü` is no seal. */
const FIRST_PRINTABLE = 0x20;
const BYTE_ORDER_MARK = /^\uFEFF/;

/** Which seal the content claims to be; null when it is none. */
export function sealFormat(input: BarcodeInput): Seal["format"] | null {
	if ("bytes" in input) {
		if (input.bytes[0] === VDS_MAGIC) return "VDS";
		return textFormat(latin1FromBytes(input.bytes.subarray(0, 16_384)));
	}
	const { text } = input;
	const isVds =
		text.charCodeAt(0) === VDS_MAGIC &&
		(text.length === 1 || text.charCodeAt(1) < FIRST_PRINTABLE);
	return isVds ? "VDS" : textFormat(text);
}

/**
 * A seal of any of the three kinds. Errors: `seal.notASeal`, `bytes.notLatin1` and
 * those of `parseVds`, `parseIdb`, `parseVdsNc`.
 */
export function parseSeal(input: BarcodeInput, inflate: Inflate): Result<Seal> {
	switch (sealFormat(input)) {
		case "VDS": {
			const bytes = "bytes" in input ? input : bytesOf(input.text);
			return "bytes" in bytes ? parseVds(bytes.bytes) : bytes;
		}
		case "IDB": {
			const text = "text" in input ? input.text : latin1FromBytes(input.bytes);
			return parseIdb(text.trimEnd(), inflate);
		}
		case "VDS-NC": {
			if ("text" in input) {
				return parseVdsNc(input.text.replace(BYTE_ORDER_MARK, ""));
			}
			const text = decodeUtf8(input.bytes, 3 * MAX_JSON_CHARACTERS);
			return text.ok
				? parseVdsNc(text.value.replace(BYTE_ORDER_MARK, ""))
				: text;
		}
		default:
			return fail("seal.notASeal");
	}
}

function bytesOf(
	text: string,
): { readonly bytes: Uint8Array } | ReturnType<typeof fail> {
	const bytes = latin1ToBytes(text);
	return bytes.ok ? { bytes: bytes.value } : bytes;
}

function textFormat(text: string): "IDB" | "VDS-NC" | null {
	if (text.startsWith("RDB1") || text.startsWith("NDB1")) return "IDB";
	const isJson = /^(?:\uFEFF|\u00EF\u00BB\u00BF)?\s{0,8}\{/.test(text);
	const isSeal = isJson && text.includes('"data"') && text.includes('"sig"');
	return isSeal ? "VDS-NC" : null;
}
