import { textOfCode } from "../bar-code/text-of-code.ts";
import { hasLostCharacters, undoneChanges } from "../bar-code/undo-changes.ts";
import { toHex } from "../bytes/hex.ts";
import { decodeUtf8 } from "../bytes/utf-8.ts";
import { parseSeal, sealFormat } from "../seal/parse.ts";
import type { Inflate, Seal } from "../seal/seal.ts";
import {
	readVisaCode,
	type VisaCode,
	type VisaCodePolicy,
} from "../visa-code/visa-code.ts";

/**
 * The seal that the issuer wrote, where a scanner changed it; null: nothing can be said. It is
 * believed on its signature alone: exactly one of what it may have been must have one that fits.
 * So a forger gains nothing by changes of his own: undoing them gives back his forgery.
 * A seal with characters that nothing brings back is marked so (`seal.lostCharacters`): its
 * signature cannot fit, whoever made it.
 */
export function sealPutRight(
	literal: Seal | null,
	sent: Uint8Array,
	inflate: Inflate,
	proves: (seal: Seal) => boolean,
): Seal | null {
	const others = sealsBehind(literal, sent, inflate);
	const isLost = literal !== null && isLossy(literal);
	if ((others.length === 0 && !isLost) || (literal && proves(literal))) {
		return null;
	}
	const proven = others.filter(proves);
	const [seal] = proven;
	if (seal !== undefined && proven.length === 1) {
		return withRemark(seal, "seal.textUndone");
	}
	return literal !== null && (isLost || others.some(isLossy))
		? withRemark(literal, "seal.lostCharacters")
		: null;
}

/** Seals that differ from the literal one in what is signed. */
function sealsBehind(
	literal: Seal | null,
	sent: Uint8Array,
	inflate: Inflate,
): readonly Seal[] {
	const found = new Map<string, Seal>();
	for (const bytes of undoneChanges(sent)) {
		if (sealFormat({ bytes }) === null) continue;
		const seal = parseSeal({ bytes }, inflate);
		if (seal.ok) found.set(signedKey(seal.value), seal.value);
	}
	if (literal !== null) found.delete(signedKey(literal));
	return [...found.values()];
}

function signedKey({ signedBytes, signature }: Seal): string {
	return `${toHex(signedBytes)} ${signature ? toHex(signature) : ""}`;
}

function isLossy({ format, signedBytes }: Seal): boolean {
	if (format !== "VDS-NC") return false;
	const text = decodeUtf8(signedBytes, signedBytes.length);
	return text.ok && hasLostCharacters(text.value);
}

function withRemark(seal: Seal, code: string): Seal {
	return { ...seal, remarks: [...seal.remarks, { code }] };
}

/** An address made to deceive, behind what a scanner did to it; null: none. */
export function imitationPutRight(
	sent: Uint8Array,
	policy: VisaCodePolicy,
): { readonly text: string; readonly code: VisaCode } | null {
	if (sent.every((byte) => byte < 0x80 && byte !== 0x5c)) return null;
	for (const bytes of [sent, ...undoneChanges(sent)]) {
		const text = textOfCode(bytes)
			?.replace(/\\\d{6}/g, "")
			.trim();
		if (text === undefined) continue;
		const code = readVisaCode(text, policy);
		if (code.ok && code.value.alert) return { text, code: code.value };
	}
	return null;
}
