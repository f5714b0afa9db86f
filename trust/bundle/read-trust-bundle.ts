import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { fail, ok, type Result } from "../../core/result.ts";
import { isSignedByEd25519 } from "../keys/verify-ed25519.ts";
import { MAX_TRUST_BUNDLE_BYTES } from "./limits.ts";
import {
	MAX_HEAD_BYTES,
	parseTrustBundleHead,
	type TrustBundleHead,
} from "./trust-bundle-head.ts";
import type { TrustMatter } from "./trust-matter.ts";
import { parseTrustRow } from "./trust-row.ts";

/** Whose bundles a desk takes: a name and 32 bytes of Ed25519 key, hexadecimal. */
export interface BundleSigner {
	readonly name: string;
	readonly publicKey: string;
}

export interface Withdrawal {
	readonly fingerprint: string;
	readonly reason: string;
}

/** `line`: of the file, from 1. */
export type BundledMatter = TrustMatter & { readonly line: number };

/** A bundle that is whole and signed by one whom this desk believes. */
export interface TrustBundle {
	/** SHA-256 of the file, hexadecimal. */
	readonly digest: string;
	readonly head: TrustBundleHead;
	readonly matters: readonly BundledMatter[];
	readonly withdrawn: readonly Withdrawal[];
}

const SIGNATURE_LENGTH = 128;
const lineFeed = 0x0a;

/**
 * A trust bundle, read whole or not at all; the signature is checked before any row is looked at.
 * Errors: `bundle.tooLong`, `bundle.format` (detail: which part), `bundle.truncated`,
 * `bundle.signer`, `bundle.signature`, `bundle.digest`, `bundle.row` (detail: the line of the
 * file, and why).
 */
export function readTrustBundle(
	file: Uint8Array,
	signers: readonly BundleSigner[],
): Result<TrustBundle> {
	if (file.length > MAX_TRUST_BUNDLE_BYTES) return fail("bundle.tooLong");
	const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
	const headEnd = bytes.subarray(0, MAX_HEAD_BYTES + 1).indexOf(lineFeed);
	if (headEnd < 0) return fail("bundle.format", "manifest");
	const line = bytes.subarray(0, headEnd);
	const head = isUtf8(line) ? parseTrustBundleHead(line.toString()) : null;
	if (head === null) return fail("bundle.format", "manifest");
	const bodyAt = headEnd + SIGNATURE_LENGTH + 2;
	if (bytes.length < bodyAt) return fail("bundle.truncated", "signature");
	if (bytes[bodyAt - 1] !== lineFeed) return fail("bundle.format", "signature");
	const signature = bytes.toString("latin1", headEnd + 1, bodyAt - 1);
	const keys = signers.filter(({ name }) => name === head.signer);
	if (keys.length === 0) return fail("bundle.signer", head.signer);
	const isSigned = keys.some(({ publicKey }) =>
		isSignedByEd25519(publicKey, line, signature),
	);
	if (!isSigned) return fail("bundle.signature", head.signer);
	const body = bytes.subarray(bodyAt);
	if (body.length < head.bytes) return fail("bundle.truncated", "rows");
	if (body.length > head.bytes) return fail("bundle.format", "trailing bytes");
	if (digestOf(body) !== head.sha256) return fail("bundle.digest");
	const rows = readRows(body, head.rows);
	return rows.ok ? ok({ digest: digestOf(bytes), head, ...rows.value }) : rows;
}

/** The head and the signature stand before the first row. */
const FIRST_ROW_LINE = 3;

function readRows(
	body: Buffer,
	count: number,
): Result<Pick<TrustBundle, "matters" | "withdrawn">> {
	const matters: BundledMatter[] = [];
	const withdrawn: Withdrawal[] = [];
	const seen = new Set<string>();
	let from = 0;
	for (let line = FIRST_ROW_LINE; line < FIRST_ROW_LINE + count; line++) {
		const wrong = (why: string) => fail("bundle.row", `line ${line}: ${why}`);
		const to = body.indexOf(lineFeed, from);
		if (to < 0) return wrong("bundle.truncated");
		const bytes = body.subarray(from, to);
		from = to + 1;
		const row = isUtf8(bytes)
			? parseTrustRow(bytes.toString())
			: fail("bundle.format");
		if (!row.ok) return wrong(row.error.code);
		const { value } = row;
		const fingerprint =
			value.what === "put" ? value.matter.fingerprint : value.fingerprint;
		// Twice, or put and withdrawn at once: it does not say what it wants.
		if (seen.has(fingerprint)) return wrong("bundle.twice");
		seen.add(fingerprint);
		if (value.what === "put") matters.push({ ...value.matter, line });
		else withdrawn.push({ fingerprint, reason: value.reason });
	}
	return from === body.length
		? ok({ matters, withdrawn })
		: fail("bundle.format", "rows");
}

function digestOf(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}
