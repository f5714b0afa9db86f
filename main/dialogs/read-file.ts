import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { dialog } from "electron";
import { fail, ok, type Result } from "../../core/result.ts";
import { longestPackBytes } from "../../desk/sources/read-pack.ts";
import type { ChosenFile } from "../../desk/supervisor/trust-handlers.ts";
import { MAX_TRUST_BUNDLE_BYTES } from "../../trust/bundle/trust-bundle-head.ts";

/**
 * The bytes of a file that the supervisor chose. Codes: `file.cancelled`,
 * `file.failed`, and `tooLong` for one above the bound.
 */
async function readChosen(
	extensions: readonly string[],
	longestBytes: number,
	tooLong: string,
): Promise<Result<{ readonly name: string; readonly bytes: Buffer }>> {
	const { canceled, filePaths } = await dialog.showOpenDialog({
		properties: ["openFile"],
		filters: [
			{ name: "Lintas", extensions: [...extensions] },
			{ name: "*", extensions: ["*"] },
		],
	});
	const [path] = filePaths;
	if (canceled || path === undefined) return fail("file.cancelled");
	try {
		const stats = statSync(path);
		if (!stats.isFile()) return fail("file.failed");
		return stats.size > longestBytes
			? fail(tooLong)
			: ok({ name: basename(path), bytes: readFileSync(path) });
	} catch {
		return fail("file.failed");
	}
}

/** Codes: `file.cancelled`, `file.failed`, `rules.tooLong`. */
export async function readChosenPack(): Promise<Result<Buffer>> {
	const read = await readChosen(
		["pack", "json"],
		longestPackBytes,
		"rules.tooLong",
	);
	return read.ok ? ok(read.value.bytes) : read;
}

/** Codes: `file.cancelled`, `file.failed`, `trust.fileTooLong`. */
export function readChosenTrust(): Promise<Result<ChosenFile>> {
	return readChosen(
		["trust", "cer", "crt", "der", "pem", "crl", "ml"],
		MAX_TRUST_BUNDLE_BYTES,
		"trust.fileTooLong",
	);
}
