import { type Failure, fail, type Result } from "../../core/result.ts";
import {
	type ApprovalStore,
	type Approver,
	approve,
	type Refusal,
} from "../people/four-eyes.ts";
import type { RuleLibrary } from "./rule-library.ts";

export interface ImportDesk {
	readonly library: RuleLibrary;
	readonly store: () => ApprovalStore | null;
	/** Whether whoever opened the pack is still there. */
	readonly isStillAsked: () => boolean;
	readonly today: () => string;
	readonly nowMs: () => number;
}

/**
 * The pack on offer decides once two people approved it. Codes: `rules.nothingOpened`, those of
 * `approve` and `importPack`, `store.*`, `rules.unwritable`.
 */
export async function confirmImport(
	{ library, ...desk }: ImportDesk,
	asks: Approver,
	confirms: Approver,
): Promise<Result<void, Failure | Refusal>> {
	const store = desk.store();
	const asked = library.offer();
	if (!asked) return fail("rules.nothingOpened");
	const atMs = desk.nowMs();
	const approved = await approve(store, {
		act: "rules",
		subject: { what: "rules", digest: asked.packId },
		asks,
		confirms,
		atMs,
		isOpen: () => desk.isStillAsked() && library.offer() === asked,
	});
	if (!approved.ok) return approved;
	if (!store) return fail("host.gone");
	const laid = library.lay(desk.today());
	if (!laid.ok) return laid;
	const { pack, packId, signer } = laid.value;
	const importedBy = approved.value.asks.accountId;
	const confirmedBy = approved.value.confirms.accountId;
	const detail = {
		what: "rules",
		name: pack.name,
		version: pack.version,
		effectiveFrom: pack.effectiveFrom,
		digest: packId,
		signer,
		importedBy,
		confirmedBy,
	};
	const written = await store.appendEvent({ kind: "imported", atMs, detail });
	// An import that the journal does not hold has not happened.
	if (!written.ok) return written;
	const listed = library.list(laid.value, { importedBy, confirmedBy, atMs });
	if (!listed.ok) {
		const failed = { ...detail, failed: listed.error.code };
		await store.appendEvent({ kind: "imported", atMs, detail: failed });
	}
	return listed;
}
