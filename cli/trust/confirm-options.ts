import type { ParseArgsOptionsConfig } from "node:util";
import { fail, ok, type Result } from "../../core/result.ts";
import { type Arguments, textOf } from "../command.ts";

export const confirmOptions = {
	confirm: { type: "string", multiple: true },
	fingerprint: { type: "string" },
} as const satisfies ParseArgsOptionsConfig;

export const confirmUsage = `  without --confirm only shows it; with --confirm ACCOUNT twice, two different
  people of this desk, at least one of them a supervisor, none a technician, add it:
  standard input has the fingerprint from the other source (or --fingerprint HEX),
  then each person's PIN, one a line
  exit: 1 refused (fingerprint, PIN, people, signature), 2 not readable`;

export interface Wanted {
	readonly accounts: readonly [string, string];
	/** Undefined: it is typed. */
	readonly fingerprint: string | undefined;
}

/** Null: nobody confirms, it is to be shown. Code: `usage.confirm`. */
export function wantedBy(given: Arguments): Result<Wanted | null> {
	const { confirm = [] } = given.values;
	const [first, second, ...more] = Array.isArray(confirm) ? confirm : [confirm];
	if (first === undefined) return ok(null);
	if (
		typeof first !== "string" ||
		typeof second !== "string" ||
		more.length > 0
	) {
		return fail("usage.confirm", "--confirm ACCOUNT is given twice");
	}
	return ok({
		accounts: [first, second],
		fingerprint: textOf(given, "fingerprint"),
	});
}
