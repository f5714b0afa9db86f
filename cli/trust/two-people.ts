import { fail, ok, type Result } from "../../core/result.ts";
import type { Account } from "../../store/accounts/verify-pin.ts";
import type { Store } from "../../store/open-store.ts";
import { confirmFingerprint } from "../../trust/store/import-anchor.ts";
import { type Ask, asking, askPin } from "../ask.ts";
import type { Io } from "../io.ts";
import type { Wanted } from "./confirm-options.ts";
import { journalIn } from "./desk-trust.ts";

/** Both account ids, as the journal has them. */
export type Confirmed = string;

/**
 * Asks two people: the fingerprint first, so that a wrong one costs nobody a try, then each PIN;
 * whose was refused stands in the journal. Codes: `trust.twoPeople`, `trust.fingerprint`,
 * `trust.role` (no supervisor, or a technician), `pin.*` (detail: the account), `input.missing`,
 * and those of the store.
 */
export function askTwoPeople(
	io: Io,
	store: Store,
	{ accounts, fingerprint }: Wanted,
	sha256: string,
): Promise<Result<Confirmed>> {
	return asking(io, async (ask) => {
		const typed =
			fingerprint === undefined
				? await ask("fingerprint from the other source")
				: ok(fingerprint);
		if (!typed.ok) return typed;
		const confirmed = confirmFingerprint(
			sha256,
			accounts.map((who) => ({ who, fingerprint: typed.value })),
		);
		if (!confirmed.ok) return confirmed;
		return askPins(io, store, accounts, sha256, ask);
	});
}

async function askPins(
	io: Io,
	store: Store,
	accounts: Wanted["accounts"],
	sha256: string,
	ask: Ask,
): Promise<Result<Confirmed>> {
	const people: Account[] = [];
	for (const accountId of accounts) {
		const pin = await askPin(io, ask, accountId);
		if (!pin.ok) return pin;
		const atMs = io.nowMs();
		const account = await store.verifyPin({
			accountId,
			pin: pin.value,
			atMs,
		});
		if (!account.ok) {
			const { code, detail } = account.error;
			if (!code.startsWith("pin.")) return fail(code, detail);
			const tried = { what: "trust", digest: sha256, triedBy: accountId, code };
			// A name that nobody has may be a PIN given in the wrong place.
			if (code !== "pin.unknown")
				await journalIn(store)({ kind: "importRefused", atMs, detail: tried });
			return fail(code, accountId);
		}
		people.push(account.value);
	}
	// By what the store calls them, however the accounts were written.
	const ids = people.map(({ accountId }) => accountId);
	if (new Set(ids).size < accounts.length) return fail("trust.twoPeople");
	const roles = people.map(({ role }) => role);
	return roles.includes("technician") || !roles.includes("supervisor")
		? fail("trust.role", "one of the two is a supervisor, none a technician")
		: ok(ids.join(", "));
}
