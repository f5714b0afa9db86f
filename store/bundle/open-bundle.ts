import { fstatSync, readSync } from "node:fs";
import type { Reply } from "../../contract/define.ts";
import { fail, ok } from "../../core/result.ts";
import { isSignedBy } from "../signing-key.ts";
import {
	BundleManifest,
	maximumManifestBytes,
	signatureLength,
} from "./manifest.ts";

export interface Signer {
	readonly name: string;
	/** 32 bytes, hex. */
	readonly publicKey: string;
}

export interface OpenBundle {
	readonly manifest: BundleManifest;
	/** Offset of the first section. */
	readonly bodyAt: number;
}

const lineFeed = 0x0a;

function parseManifest(line: Uint8Array): BundleManifest | undefined {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(line);
		return BundleManifest.safeParse(JSON.parse(text)).data;
	} catch {
		return undefined;
	}
}

/**
 * Reads and proves the head of a bundle; no row has been read when it answers.
 * `bundle.format` (detail: which part), `bundle.truncated`, `bundle.signer`
 * (nobody of that name is trusted), `bundle.signature`. Throws file errors.
 */
export function openBundle(
	file: number,
	trustedSigners: readonly Signer[],
): Reply<OpenBundle> {
	const head = Buffer.alloc(maximumManifestBytes + signatureLength + 2);
	let length = 0;
	while (length < head.length) {
		const read = readSync(file, head, length, head.length - length, length);
		if (read === 0) break;
		length += read;
	}
	const manifestEnd = head.subarray(0, length).indexOf(lineFeed);
	if (manifestEnd < 0 && length <= maximumManifestBytes)
		return fail("bundle.truncated", "manifest");
	if (manifestEnd < 0 || manifestEnd > maximumManifestBytes)
		return fail("bundle.format", "manifest");
	const signatureEnd = manifestEnd + 1 + signatureLength;
	if (length <= signatureEnd) return fail("bundle.truncated", "signature");
	const line = head.subarray(0, manifestEnd);
	const signature = head.toString("latin1", manifestEnd + 1, signatureEnd);
	const manifest = parseManifest(line);
	if (!manifest) return fail("bundle.format", "manifest");
	if (head[signatureEnd] !== lineFeed)
		return fail("bundle.format", "signature");
	const keys = trustedSigners.filter(({ name }) => name === manifest.signer);
	if (keys.length === 0) return fail("bundle.signer");
	if (!keys.some(({ publicKey }) => isSignedBy(publicKey, line, signature)))
		return fail("bundle.signature");

	const bodyAt = signatureEnd + 1;
	const expected = manifest.sections.reduce(
		(sum, { bytes }) => sum + bytes,
		bodyAt,
	);
	const { size } = fstatSync(file);
	if (size < expected) return fail("bundle.truncated", "sections");
	if (size > expected) return fail("bundle.format", "trailing bytes");
	return ok({ manifest, bodyAt });
}
