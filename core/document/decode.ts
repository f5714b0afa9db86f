import {
	type DecodedBoardingPass,
	decodeBoardingPassLine,
} from "../boarding-pass/decode-line.ts";
import { toHex } from "../bytes/hex.ts";
import { latin1FromBytes } from "../bytes/latin-1.ts";
import { decodeUtf8 } from "../bytes/utf-8.ts";
import type { Day } from "../day.ts";
import {
	type DecodedMrz,
	decodeMrzLine,
	type NotDecoded,
} from "../mrz/decode-line.ts";
import type { Failure } from "../result.ts";
import { type DecodedSeal, decodeSealLine } from "../seal/decode-line.ts";
import type { Inflate } from "../seal/seal.ts";
import { type DecodedUrl, decodeUrlLine } from "../visa-code/decode-line.ts";
import { NO_HOSTS } from "../visa-code/host-policy.ts";
import type { VisaCodePolicy } from "../visa-code/visa-code.ts";

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
	| DecodedUrl
	| DecodedBarcode
	| NotDecoded;

/** MRZ lines or barcode text, or the raw bytes of a barcode; with both, the bytes count. */
export interface DecodeInput {
	readonly text?: string | undefined;
	readonly bytes?: Uint8Array | undefined;
}

/** Above every format; what is longer is not looked at. */
export const MAX_INPUT_LENGTH = 16_384;

const NO_POLICY: VisaCodePolicy = { shapes: [], hosts: NO_HOSTS };

/**
 * What a reader delivered, recognised and read: MRZ, boarding pass, seal, address,
 * other text, other bytes. Never throws; what does not read says why in `problems`.
 * Codes of its own: `input.empty`, `input.tooLong`, `barcode.unrecognised`.
 */
export function decodeInput(
	input: DecodeInput,
	today: Day,
	inflate: Inflate,
	policy: VisaCodePolicy = NO_POLICY,
): Decoded {
	const { text, bytes } = input;
	const length = bytes?.length ?? text?.length ?? 0;
	if (length === 0) return notDecoded({ code: "input.empty" });
	if (length > MAX_INPUT_LENGTH) {
		return notDecoded({ code: "input.tooLong", detail: String(length) });
	}
	if (bytes === undefined)
		return decodeText(text ?? "", today, inflate, policy);
	const seal = decodeSealLine({ bytes }, inflate);
	if (seal !== null) return seal;
	const asText = textOf(bytes);
	return asText === null
		? unrecognised("bytes", { hex: toHex(bytes) })
		: decodeText(asText, today, inflate, policy);
}

function decodeText(
	text: string,
	today: Day,
	inflate: Inflate,
	policy: VisaCodePolicy,
): Decoded {
	const seal = decodeSealLine({ text }, inflate);
	if (seal !== null) return seal;
	const line = text.replace(/[\r\n]+$/, "");
	if (isBoardingPass(line)) return decodeBoardingPassLine(line, today);
	const url = decodeUrlLine(line.trim(), policy);
	if (url !== null) return url;
	const mrz = decodeMrzLine(text, today);
	if (mrz.kind === "mrz" || looksLikeMrz(line)) return mrz;
	return unrecognised("text", { text });
}

/** Bytes of a code that was made from text; null when they are binary. */
function textOf(bytes: Uint8Array): string | null {
	const utf8 = decodeUtf8(bytes, MAX_INPUT_LENGTH);
	const text = utf8.ok ? utf8.value : latin1FromBytes(bytes);
	// A scanner may have sent a seal's bytes as UTF-8: the version byte is a control.
	if (text.startsWith("\u00dc")) return text;
	for (const character of text) {
		const isControl = character < " " && !"\t\n\v\f\r".includes(character);
		if (isControl || (character >= "\u007f" && character < "\u00a0")) {
			return null;
		}
	}
	return text;
}

/** A wrong format letter is still a boarding pass when the layout is full length. */
function isBoardingPass(text: string): boolean {
	return /^M\d/.test(text) || (text.length >= 60 && /^[mSs]\d/.test(text));
}

/** Worth the reasons why it is no MRZ, rather than being called some text. */
function looksLikeMrz(text: string): boolean {
	return text.includes("<") && /^[0-9A-Za-z<\s]*$/.test(text);
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
