import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Failure, fail, ok, type Result } from "../../core/result.ts";
import { derBlocks } from "../asn1/pem.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { parseCertificate } from "../certificate/parse-certificate.ts";
import {
	MAX_CRL_BYTES,
	parseRevocationList,
	type RevocationList,
} from "../crl/parse-crl.ts";
import { readTrustFile } from "./read-trust-file.ts";
import {
	createTrustStore,
	signerOfList,
	type TrustStore,
} from "./trust-store.ts";

/** A file that is no certificate or list, or a list that no anchor signed (`trust.crlUnsigned`). */
export interface TrustFileProblem extends Failure {
	/** Relative to the folder. */
	readonly file: string;
}

export interface LoadedTrustStore {
	readonly store: TrustStore;
	readonly problems: readonly TrustFileProblem[];
}

/** All states' authorities and signers are a few thousand. */
const MAX_FILES = 10_000;
const MAX_BLOCKS = 2_000;
export const MAX_TRUST_FILE_BYTES = 2 * MAX_CRL_BYTES;

/**
 * The trust store in a folder: `anchors/`, `signers/` and `crls/`, files of DER or PEM. A folder
 * that is missing counts as empty, a file that does not read as a problem. Errors:
 * `trust.folder` (none of the three is there), `trust.tooManyFiles`.
 */
export function trustStoreFromFolder(path: string): Result<LoadedTrustStore> {
	const problems: TrustFileProblem[] = [];
	const folders = ["anchors", "signers", "crls"].map((name) =>
		filesIn(path, name),
	);
	if (folders.every((files) => files === null)) {
		return fail("trust.folder", `no anchors, signers or crls in ${path}`);
	}
	const [anchorFiles, signerFiles, listFiles] = folders.map((it) => it ?? []);
	if (folders.some((files) => (files?.length ?? 0) > MAX_FILES)) {
		return fail("trust.tooManyFiles");
	}
	const read = <T>(
		files: readonly string[] | undefined,
		parse: (der: Uint8Array) => Result<T>,
	) => (files ?? []).flatMap((file) => readFile(path, file, parse, problems));
	const anchors = read<Certificate>(anchorFiles, parseCertificate);
	const signers = read<Certificate>(signerFiles, parseCertificate);
	const revocations = read<RevocationList>(listFiles, parseRevocationList);
	for (const list of revocations) {
		if (signerOfList(list, anchors) !== null) continue;
		problems.push({
			file: "crls",
			code: "trust.crlUnsigned",
			detail: list.issuer.text,
		});
	}
	return ok({
		store: createTrustStore({ anchors, signers, revocations }),
		problems,
	});
}

function filesIn(path: string, name: string): readonly string[] | null {
	try {
		return readdirSync(join(path, name), { withFileTypes: true })
			.filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
			.map((entry) => join(name, entry.name))
			.sort();
	} catch {
		return null;
	}
}

function readFile<T>(
	path: string,
	file: string,
	parse: (der: Uint8Array) => Result<T>,
	problems: TrustFileProblem[],
): readonly T[] {
	const bytes = readTrustFile(join(path, file), MAX_TRUST_FILE_BYTES);
	const blocks = bytes.ok ? derBlocks(bytes.value, MAX_BLOCKS) : bytes;
	if (!blocks.ok) {
		problems.push({ file, ...blocks.error });
		return [];
	}
	return blocks.value.flatMap((der) => {
		const parsed = parse(der);
		if (parsed.ok) return [parsed.value];
		problems.push({ file, ...parsed.error });
		return [];
	});
}
