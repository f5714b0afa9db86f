import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { TrustedSigner } from "../../contract/store.ts";
import { fail, ok, type Result } from "../../core/result.ts";

const Signers = z.array(TrustedSigner).max(64);
export type Signers = z.output<typeof Signers>;

/**
 * `signers.json`: who may sign bundles for this desk. Codes:
 * `signers.missing`, `signers.invalid`.
 */
export function readSigners(path: string): Result<Signers> {
	if (!existsSync(path)) return fail("signers.missing", path);
	try {
		const parsed = Signers.safeParse(JSON.parse(readFileSync(path, "utf8")));
		return parsed.success ? ok(parsed.data) : fail("signers.invalid", path);
	} catch {
		return fail("signers.invalid", path);
	}
}
