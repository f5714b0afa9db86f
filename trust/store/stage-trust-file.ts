import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	renameSync,
	rmSync,
	writeSync,
} from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "../../core/result.ts";
import type { TrustKind } from "../bundle/trust-matter.ts";

const FOLDERS: Readonly<Record<TrustKind, string>> = {
	anchor: "anchors",
	signer: "signers",
	crl: "crls",
};

/** A file that lies on the disk whole, but counts for nothing until `commit`. */
export interface StagedFile {
	/** Relative to the trust folder, with `/`. */
	readonly file: string;
	/** Error: `trust.unwritable`. */
	commit(): Result<null>;
	discard(): void;
}

/**
 * Writes `<folder>/anchors|signers|crls/<fingerprint>.der` under a hidden name, which
 * `trustStoreFromFolder` passes over: a power cut before `commit` adds no trust.
 * `fingerprint`: SHA-256 in lower case. Error: `trust.unwritable`.
 */
export function stageTrustFile(
	folder: string,
	kind: TrustKind,
	fingerprint: string,
	der: Uint8Array,
): Result<StagedFile> {
	const name = `${fingerprint}.der`;
	const fresh = join(folder, FOLDERS[kind], `.${name}.new`);
	return written(() => {
		mkdirSync(join(folder, FOLDERS[kind]), { recursive: true, mode: 0o700 });
		const file = openSync(fresh, "w", 0o600);
		try {
			// Trust files are a few kilobytes, but one write may still be a part only.
			for (let at = 0; at < der.length; ) at += writeSync(file, der, at);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		return {
			file: `${FOLDERS[kind]}/${name}`,
			commit: () =>
				written(() => {
					renameSync(fresh, join(folder, FOLDERS[kind], name));
					return null;
				}),
			discard: () => rmSync(fresh, { force: true }),
		};
	});
}

function written<T>(work: () => T): Result<T> {
	try {
		return ok(work());
	} catch (error) {
		return fail("trust.unwritable", String(error));
	}
}
