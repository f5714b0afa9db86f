import type { Client } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import { fail, type Result } from "../../core/result.ts";
import type { RuleLibrary } from "./rule-library.ts";
import type { SupervisorSession } from "./supervisor-session.ts";

export interface ImportDesk {
	readonly session: Pick<SupervisorSession, "supervisor">;
	readonly library: RuleLibrary;
	readonly store: () => Pick<
		Client<typeof storeCalls>,
		"verifyPin" | "appendEvent"
	> | null;
	readonly today: () => string;
	readonly nowMs: () => number;
}

/**
 * Four eyes: the pack on offer decides once a second person confirmed it with
 * a PIN of their own; who tried and was refused stands in the journal. Codes:
 * `rules.nothingOpened`, `rules.samePerson`, `pin.*`, `store.*`, `host.gone`, those of
 * `importPack`, `rules.unwritable`.
 */
export async function confirmImport(
	desk: ImportDesk,
	secondId: string,
	pin: string,
): Promise<Result<void>> {
	const { session, library } = desk;
	const first = session.supervisor;
	const store = desk.store();
	const asked = library.offer();
	if (!first) return fail("supervisor.signedOut");
	if (!asked) return fail("rules.nothingOpened");
	if (secondId === first.accountId) return fail("rules.samePerson");
	if (!store) return fail("host.gone");
	const atMs = desk.nowMs();
	const second = await store.verifyPin({ accountId: secondId, pin, atMs });
	if (!second.ok || second.value.role === "technician") {
		const refused = second.ok ? fail("pin.role") : second;
		const detail = {
			what: "rules",
			digest: asked.packId,
			importedBy: first.accountId,
			triedBy: secondId,
			code: refused.error.code,
		};
		// A name that nobody has may be a PIN typed into the wrong field.
		if (refused.error.code !== "pin.unknown")
			await store.appendEvent({ kind: "importRefused", atMs, detail });
		return refused;
	}
	// Told apart by the store's own names, however they were typed.
	const confirmedBy = second.value.accountId;
	if (confirmedBy === first.accountId) return fail("rules.samePerson");
	// What was confirmed is what was shown when the PIN was typed.
	const isSame =
		session.supervisor?.accountId === first.accountId &&
		library.offer() === asked;
	if (!isSame) return fail("rules.nothingOpened");
	const laid = library.lay(desk.today());
	if (!laid.ok) return laid;
	const { pack, packId, signer } = laid.value;
	const approval = {
		importedBy: first.accountId,
		confirmedBy,
		atMs,
	};
	const detail = {
		what: "rules",
		name: pack.name,
		version: pack.version,
		effectiveFrom: pack.effectiveFrom,
		digest: packId,
		signer,
		importedBy: first.accountId,
		confirmedBy,
	};
	const written = await store.appendEvent({ kind: "imported", atMs, detail });
	// An import that the journal does not hold has not happened.
	if (!written.ok) return written;
	const listed = library.list(laid.value, approval);
	if (!listed.ok) {
		const failed = { ...detail, failed: listed.error.code };
		await store.appendEvent({ kind: "imported", atMs, detail: failed });
		return listed;
	}
	return listed;
}
