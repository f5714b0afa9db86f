import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { FailureCode } from "../../core/codes/failure-codes.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { longestPackBytes } from "../../desk/sources/read-pack.ts";
import type { ChosenFile } from "../../desk/supervisor/trust-handlers.ts";
import { MAX_TRUST_BUNDLE_BYTES } from "../../trust/bundle/trust-bundle-head.ts";
import type { Surroundings } from "../surroundings.ts";

type Choose = Surroundings["files"]["open"];

/**
 * The bytes of a file that the supervisor chose. Codes: `file.cancelled`,
 * `file.failed`, and `tooLong` for one above the bound.
 */
async function readChosen(
	choose: Choose,
	extensions: readonly string[],
	longestBytes: number,
	tooLong: FailureCode,
): Promise<Result<{ readonly name: string; readonly bytes: Buffer }>> {
	const chosen = await choose(extensions);
	if (!chosen.ok) return chosen;
	const path = chosen.value;
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
export async function readChosenPack(choose: Choose): Promise<Result<Buffer>> {
	const read = await readChosen(
		choose,
		["pack", "json"],
		longestPackBytes,
		"rules.tooLong",
	);
	return read.ok ? ok(read.value.bytes) : read;
}

/** Codes: `file.cancelled`, `file.failed`, `trust.fileTooLong`. */
export function readChosenTrust(choose: Choose): Promise<Result<ChosenFile>> {
	return readChosen(
		choose,
		["trust", "cer", "crt", "der", "pem", "crl", "ml"],
		MAX_TRUST_BUNDLE_BYTES,
		"trust.fileTooLong",
	);
}
