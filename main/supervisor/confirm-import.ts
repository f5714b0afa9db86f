import { fail, type Result } from "../../core/result.ts";
import { log } from "../log.ts";
import type { RuleDeskParts } from "./supervisor-handlers.ts";

/**
 * Four eyes: the pack on offer decides once a second person confirmed it with
 * a PIN of their own. Codes: `rules.nothingOpened`, `rules.samePerson`, `pin.*`,
 * `store.*`, `host.gone`, those of `importPack`, `rules.unwritable`.
 */
export async function confirmImport(
	desk: Pick<
		RuleDeskParts,
		"session" | "library" | "store" | "today" | "nowMs"
	>,
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
	if (!second.ok) return second;
	if (second.value.role === "technician") return fail("pin.role");
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
		confirmedBy: secondId,
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
		confirmedBy: secondId,
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
	log("packImported", {
		version: pack.version,
		effectiveFrom: pack.effectiveFrom,
		digest: packId.slice(0, 12),
	});
	return listed;
}
