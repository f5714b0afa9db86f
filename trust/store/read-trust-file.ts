import { readFileSync, statSync } from "node:fs";
import { fail, ok, type Result } from "../../core/result.ts";

/**
 * The bytes of a file of at most `maximumBytes`. Errors: `trust.unreadable`, `trust.noFile`
 * (a folder or a device), `trust.fileTooLong`.
 */
export function readTrustFile(
	path: string,
	maximumBytes: number,
): Result<Uint8Array> {
	try {
		const stats = statSync(path);
		if (!stats.isFile()) return fail("trust.noFile");
		return stats.size > maximumBytes
			? fail("trust.fileTooLong", `${stats.size} bytes`)
			: ok(new Uint8Array(readFileSync(path)));
	} catch {
		return fail("trust.unreadable");
	}
}
