import { fail, ok, type Result } from "../../core/result.ts";
import { summaryOf } from "../certificate/summary.ts";
import type { LoadedTrustStore } from "./from-folder.ts";
import type { TrustItem } from "./in-force.ts";
import type { Withdrawing } from "./withdraw-trust.ts";

export function subjectOf(item: TrustItem): string {
	return item.kind === "crl"
		? item.list.issuer.text
		: summaryOf(item.certificate).subject;
}

/** What taking it back writes down. Codes: `trust.notThere`, `trust.crlStays`. */
export function withdrawalOf(
	fingerprint: string,
	{ items }: Pick<LoadedTrustStore, "items">,
): Result<Withdrawing> {
	const item = items.find((one) => one.fingerprint === fingerprint);
	if (item === undefined) return fail("trust.notThere");
	const { kind } = item;
	return kind === "crl"
		? fail("trust.crlStays")
		: ok({ kind, fingerprint, subject: subjectOf(item).slice(0, 1_000) });
}
