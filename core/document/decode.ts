import {
	boardingPassLine,
	type DecodedBoardingPass,
	spoiledPassLine,
} from "../boarding-pass/decode-line.ts";
import { toHex } from "../bytes/hex.ts";
import {
	type DecodedMrz,
	mrzLine,
	type NotDecoded,
} from "../mrz/decode-line.ts";
import { assertNever, type Failure } from "../result.ts";
import {
	type DecodedSeal,
	sealLine,
	spoiledSealLine,
} from "../seal/decode-line.ts";
import {
	type DecodedVisaCode,
	visaCodeLine,
} from "../visa-code/decode-line.ts";
import type { Recognised } from "./recognise.ts";

/** A barcode that is none of the documents we know. */
export interface DecodedBarcode {
	readonly kind: "barcode";
	readonly format: "text" | "bytes";
	readonly ok: false;
	readonly fields: { readonly text: string } | { readonly hex: string };
	readonly checks: Readonly<Record<string, never>>;
	readonly problems: readonly Failure[];
}

export type Decoded =
	| DecodedMrz
	| DecodedSeal
	| DecodedBoardingPass
	| DecodedVisaCode
	| DecodedBarcode
	| NotDecoded;

/**
 * What was recognised, as a line of `lintas decode` says it without the line's id. What
 * does not read says why in `problems`; code of its own: `barcode.unrecognised`.
 */
export function decodedLine(recognised: Recognised): Decoded {
	switch (recognised.kind) {
		case "mrz":
			return mrzLine(recognised.mrz);
		case "seal":
			return sealLine(recognised.seal);
		case "boardingPass":
			return boardingPassLine(recognised.pass);
		case "visaCode":
			return visaCodeLine(recognised.text, recognised.code);
		case "spoiled":
			return spoiledLine(recognised);
		case "misread":
		case "nothing":
			return notDecoded(recognised.failure);
		case "scrap":
			return notDecoded({ code: "mrz.lineLength" });
		case "other":
			return "bytes" in recognised.content
				? unrecognised("bytes", { hex: toHex(recognised.content.bytes) })
				: unrecognised("text", recognised.content);
		default:
			return assertNever(recognised);
	}
}

function spoiledLine({
	what,
	failure,
}: Extract<Recognised, { kind: "spoiled" }>): Decoded {
	switch (what) {
		case "zone":
			return notDecoded(failure);
		case "boardingPass":
			return spoiledPassLine(failure);
		default:
			return spoiledSealLine(what, failure);
	}
}

function unrecognised(
	format: DecodedBarcode["format"],
	fields: DecodedBarcode["fields"],
): DecodedBarcode {
	return {
		kind: "barcode",
		format,
		ok: false,
		fields,
		checks: {},
		problems: [{ code: "barcode.unrecognised" }],
	};
}

function notDecoded(problem: Failure): NotDecoded {
	return {
		kind: "unknown",
		format: "none",
		ok: false,
		fields: {},
		checks: {},
		problems: [problem],
	};
}
