import { SignedPackHead } from "../../contract/rules.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { isSignedByEd25519 } from "../../trust/keys/verify-ed25519.ts";
import type { Signers } from "./signers.ts";

const lineFeed = 0x0a;
const longestHeadBytes = 1024;

type Head = ReturnType<typeof SignedPackHead.parse>;

function headOf(bytes: Buffer): { head: Head; bodyAt: number } | null {
	const end = bytes.subarray(0, longestHeadBytes).indexOf(lineFeed);
	if (end < 0) return null;
	try {
		const parsed = SignedPackHead.safeParse(
			JSON.parse(bytes.toString("utf8", 0, end)),
		);
		return parsed.success ? { head: parsed.data, bodyAt: end + 1 } : null;
	} catch {
		return null;
	}
}

export interface SignedText {
	readonly text: string;
	readonly signer: string;
}

/**
 * The text of a signed pack, proved by a signer that this desk trusts for
 * bundles. Codes: `rules.unsigned`, `rules.signer` (nobody of that name is
 * trusted), `rules.signature`.
 */
export function provedText(
	bytes: Buffer,
	trustedSigners: Signers,
): Result<SignedText> {
	const found = headOf(bytes);
	if (!found) return fail("rules.unsigned");
	const { head, bodyAt } = found;
	const keys = trustedSigners.filter(({ name }) => name === head.signer);
	if (keys.length === 0) return fail("rules.signer", head.signer);
	const body = bytes.subarray(bodyAt);
	return keys.some(({ publicKey }) =>
		isSignedByEd25519(publicKey, body, head.signature),
	)
		? ok({ text: body.toString("utf8"), signer: head.signer })
		: fail("rules.signature", head.signer);
}

/** The file of a signed pack: head, line feed, the exact text. */
export function signedPack(
	text: string,
	signer: string,
	sign: (message: Uint8Array) => string,
): string {
	const signature = sign(Buffer.from(text, "utf8"));
	const head = { format: "lintas-rules-signed/1", signer, signature };
	return `${JSON.stringify(head)}\n${text}`;
}
