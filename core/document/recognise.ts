import { splitAim, withoutEci } from "../bar-code/aim.ts";
import { textOfCode } from "../bar-code/text-of-code.ts";
import { unmarkedBytes, unmarkedText } from "../bar-code/unmarked.ts";
import type { BoardingPass } from "../boarding-pass/boarding-pass.ts";
import { parseBoardingPass } from "../boarding-pass/parse.ts";
import { latin1FromBytes, latin1ToBytes } from "../bytes/latin-1.ts";
import { encodeUtf8 } from "../bytes/utf-8.ts";
import type { Day } from "../day.ts";
import type { Mrz } from "../mrz/mrz.ts";
import { parseMrz } from "../mrz/parse.ts";
import type { Failure } from "../result.ts";
import { type BarcodeInput, parseSeal, sealFormat } from "../seal/parse.ts";
import type { Inflate, Seal } from "../seal/seal.ts";
import {
	readVisaCode,
	type VisaCode,
	type VisaCodePolicy,
} from "../visa-code/visa-code.ts";
import { FEWEST_DOCUMENT_CHARACTERS, MAX_INPUT_LENGTH } from "./limits.ts";
import { imitationPutRight, sealPutRight } from "./put-right.ts";

/** What a device is for; `both`: nobody knows what lay before it. */
export type Reads = "documents" | "barcodes" | "both";

/** What was delivered: the raw bytes, the text, or both where the text was put right for its device. */
export interface Delivered {
	readonly text?: string | undefined;
	readonly bytes?: Uint8Array | undefined;
}

/** What it is read by; `inflate` and `policy` come from outside. */
export interface ReadBy {
	readonly today: Day;
	readonly inflate: Inflate;
	readonly policy: VisaCodePolicy;
	/** The signature fits. What a scanner changed is undone only where this proves it. */
	readonly proves?: ((seal: Seal) => boolean) | undefined;
}

export type Recognised =
	/** A zone of a known format; its checks may fail all the same. */
	| { readonly kind: "mrz"; readonly mrz: Mrz }
	/** A document lay in the reader, and gave no zone. */
	| { readonly kind: "misread"; readonly failure: Failure }
	| { readonly kind: "seal"; readonly seal: Seal }
	| { readonly kind: "boardingPass"; readonly pass: BoardingPass }
	/** An address, or the code of a known shape on a visa. */
	| {
			readonly kind: "visaCode";
			readonly text: string;
			readonly code: VisaCode;
	  }
	/** It begins like one of these, and does not read. */
	| {
			readonly kind: "spoiled";
			readonly what: Seal["format"] | "boardingPass" | "zone";
			readonly failure: Failure;
	  }
	/** A reader's word of its own, or the rest of a swipe: less than any document has. */
	| { readonly kind: "scrap"; readonly characters: number }
	/** None of the documents known here. */
	| { readonly kind: "other"; readonly content: OtherContent }
	/** `input.empty`, `input.tooLong`. */
	| { readonly kind: "nothing"; readonly failure: Failure };

export type OtherContent =
	| { readonly text: string }
	| { readonly bytes: Uint8Array };

/**
 * What is this? The one answer for whatever a reader, a scanner, a keyboard or a command line
 * delivers. Bar codes go first: the text of some would also pass for the lines of a zone
 * without breaks. Never throws.
 */
export function recognise(
	delivered: Delivered,
	reads: Reads,
	by: ReadBy,
): Recognised {
	const length = delivered.bytes?.length ?? delivered.text?.length ?? 0;
	if (length === 0) return nothing({ code: "input.empty" });
	if (length > MAX_INPUT_LENGTH) {
		return nothing({ code: "input.tooLong", detail: String(length) });
	}
	const { text, bytes } = unmarked(withoutAim(delivered));
	const codeText = bytes === undefined ? (text ?? "") : textOfCode(bytes);
	const code = putRight(codeIn(bytes, codeText, by), bytes, text ?? "", by);
	if (code !== null) return code;
	const zoneText = text ?? codeText;
	const failure = zoneFailure(zoneText, by.today);
	if ("mrz" in failure) return failure;
	const fallback = notAZone(zoneText ?? "", failure, reads);
	if (fallback !== null) return fallback;
	const given = delivered.text ?? codeText;
	return {
		kind: "other",
		content:
			codeText === null && bytes !== undefined
				? { bytes }
				: { text: given ?? "" },
	};
}

/** Seal, boarding pass, address or code of a visa; null when it is none. */
function codeIn(
	bytes: Uint8Array | undefined,
	text: string | null,
	{ today, inflate, policy }: ReadBy,
): Recognised | null {
	const seal =
		(bytes === undefined ? null : sealIn({ bytes }, inflate)) ??
		(text === null ? null : sealIn({ text }, inflate));
	if (seal !== null || text === null) return seal;
	const line = text.replace(/[\t-\r]+$/, "");
	if (isBoardingPass(line)) {
		const pass = parseBoardingPass(line, today);
		return pass.ok
			? { kind: "boardingPass", pass: pass.value }
			: { kind: "spoiled", what: "boardingPass", failure: pass.error };
	}
	const code = readVisaCode(line.trim(), policy);
	return code.ok && (code.value.match !== null || code.value.url !== null)
		? { kind: "visaCode", text: line.trim(), code: code.value }
		: null;
}

/** The code, with what a scanner changed of it undone where that is proven, or alarming. */
function putRight(
	code: Recognised | null,
	bytes: Uint8Array | undefined,
	text: string,
	{ inflate, policy, proves }: ReadBy,
): Recognised | null {
	const encoded = bytes ?? encodeUtf8(text);
	const sent = "ok" in encoded ? (encoded.ok ? encoded.value : null) : encoded;
	if (sent === null) return code;
	const isDoubtful =
		code === null || code.kind === "seal" || code.kind === "spoiled";
	if (isDoubtful && proves) {
		const literal = code?.kind === "seal" ? code.seal : null;
		const seal = sealPutRight(literal, sent, inflate, proves);
		if (seal !== null) return { kind: "seal", seal };
	}
	const isQuiet =
		code === null || (code.kind === "visaCode" && !code.code.alert);
	const imitation = isQuiet ? imitationPutRight(sent, policy) : null;
	return imitation === null ? code : { kind: "visaCode", ...imitation };
}

function sealIn(input: BarcodeInput, inflate: Inflate): Recognised | null {
	const what = sealFormat(input);
	if (what === null) return null;
	const seal = parseSeal(input, inflate);
	return seal.ok
		? { kind: "seal", seal: seal.value }
		: { kind: "spoiled", what, failure: seal.error };
}

function zoneFailure(text: string | null, today: Day) {
	if (text === null) return { code: "mrz.character" };
	const zone = parseMrz(text, today);
	return zone.ok ? ({ kind: "mrz", mrz: zone.value } as const) : zone.error;
}

/** A misread document where one may have lain; only the device can tell that one did. */
function notAZone(
	text: string,
	failure: Failure,
	reads: Reads,
): Recognised | null {
	const resembles = resemblesZone(text.replace(/[\r\n]+$/, ""));
	switch (reads) {
		case "documents": {
			const characters = text.replace(/[\0-\x20]/g, "").length;
			return !resembles && characters < FEWEST_DOCUMENT_CHARACTERS
				? { kind: "scrap", characters }
				: { kind: "misread", failure };
		}
		case "both":
			return resembles ? { kind: "misread", failure } : null;
		case "barcodes":
			return resembles ? { kind: "spoiled", what: "zone", failure } : null;
	}
}

/** Scanners put an AIM identifier in front, and many devices are not set up to expect it. */
function withoutAim({ text, bytes }: Delivered): Delivered {
	const given = bytes ?? bytesOf(text?.startsWith("]") ? text : "");
	const { aim, data } = splitAim(given);
	if (aim === null) return { text, bytes };
	const content = withoutEci(aim, data);
	return bytes === undefined
		? { text: latin1FromBytes(content) }
		: {
				text: text?.startsWith(`]${aim}`) ? text.slice(3) : text,
				bytes: content,
			};
}

/** Without the byte order mark, or the name of a code page, that a scanner put in front. */
function unmarked({ text, bytes }: Delivered): Delivered {
	return {
		text: text === undefined ? undefined : unmarkedText(text),
		bytes: bytes === undefined ? undefined : unmarkedBytes(bytes),
	};
}

function bytesOf(text: string): Uint8Array {
	const bytes = latin1ToBytes(text);
	return bytes.ok ? bytes.value : new Uint8Array();
}

/** A wrong format letter is still a boarding pass when the layout is full length. */
function isBoardingPass(text: string): boolean {
	if (resemblesZone(text)) return false;
	return /^M\d/.test(text) || (text.length >= 60 && /^[mSs]\d/.test(text));
}

/** Worth the reasons why it is no zone, rather than being called some text. */
function resemblesZone(text: string): boolean {
	return text.includes("<") && /^[0-9A-Za-z<\s]*$/.test(text);
}

function nothing(failure: Failure): Recognised {
	return { kind: "nothing", failure };
}
