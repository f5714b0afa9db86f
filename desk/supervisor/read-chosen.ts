import { readFileSync, statSync } from "node:fs";
import { fail, ok, type Result } from "../../core/result.ts";
import { longestPackBytes } from "../../desk/sources/read-pack.ts";
import type { Surroundings } from "../surroundings.ts";

type Choose = Surroundings["files"]["open"];

/**
 * The bytes of a rule pack that the supervisor chose. Codes: `file.cancelled`, `file.failed`,
 * `rules.tooLong`.
 */
export async function readChosenPack(choose: Choose): Promise<Result<Buffer>> {
	const chosen = await choose(["pack", "json"]);
	if (!chosen.ok) return chosen;
	const path = chosen.value;
	try {
		const stats = statSync(path);
		if (!stats.isFile()) return fail("file.failed");
		return stats.size > longestPackBytes
			? fail("rules.tooLong")
			: ok(readFileSync(path));
	} catch {
		return fail("file.failed");
	}
}

/** Where a file of trust lies; whoever reads it is the reading host. Code: `file.cancelled`. */
export function chooseTrustFile(choose: Choose): Promise<Result<string>> {
	return choose(["trust", "cer", "crt", "der", "pem", "crl", "ml"]);
}
