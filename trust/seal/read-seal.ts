import { decodeUtf8 } from "../../core/bytes/utf-8.ts";
import type { DecodeInput } from "../../core/document/decode.ts";
import { MAX_INPUT_LENGTH } from "../../core/document/decode.ts";
import { parseSeal, sealFormat } from "../../core/seal/parse.ts";
import type { Seal } from "../../core/seal/seal.ts";
import { inflateBounded } from "./inflate.ts";

/** The seal that `decodeInput` has found in the same input, in the form that can be verified; null when none reads. */
export function sealIn({ text, bytes }: DecodeInput): Seal | null {
	if (bytes !== undefined) {
		if (bytes.length > MAX_INPUT_LENGTH) return null;
		if (sealFormat({ bytes }) !== null) return parsed({ bytes });
		const utf8 = decodeUtf8(bytes, MAX_INPUT_LENGTH);
		return utf8.ok ? parsed({ text: utf8.value }) : null;
	}
	return text === undefined || text.length > MAX_INPUT_LENGTH
		? null
		: parsed({ text });
}

function parsed(input: Parameters<typeof parseSeal>[0]): Seal | null {
	const seal = parseSeal(input, inflateBounded);
	return seal.ok ? seal.value : null;
}
