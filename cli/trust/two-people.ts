import { fail, ok, type Result } from "../../core/result.ts";
import type { Account } from "../../store/accounts/verify-pin.ts";
import type { Store } from "../../store/open-store.ts";
import { confirmFingerprint } from "../../trust/store/import-anchor.ts";
import type { Io } from "../io.ts";
import type { Wanted } from "./confirm-options.ts";
import { journalIn } from "./desk-trust.ts";

/** As long as a PIN may be in `contract/store.ts`. */
const longestPin = 64;

/** Both account ids, as the journal has them. */
export type Confirmed = string;

type Ask = (what: string) => Promise<Result<string>>;

/**
 * Asks two people: the fingerprint first, so that a wrong one costs nobody a try, then each PIN;
 * whose was refused stands in the journal. Codes: `trust.twoPeople`, `trust.fingerprint`,
 * `trust.role` (no supervisor, or a technician), `pin.*` (detail: the account), `input.missing`,
 * and those of the store.
 */
export async function askTwoPeople(
	io: Io,
	store: Store,
	{ accounts, fingerprint }: Wanted,
	sha256: string,
): Promise<Result<Confirmed>> {
	const lines = io.lines[Symbol.asyncIterator]();
	const ask: Ask = async (what) => {
		io.err(`lintas: ${what}:`);
		const { done, value } = await lines.next();
		return done || value === "" ? fail("input.missing", what) : ok(value);
	};
	try {
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
		io.hideTyping?.();
		return await askPins(io, store, accounts, sha256, ask);
	} finally {
		// A terminal stays open: the process would wait for more of it.
		await lines.return?.();
	}
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
		const pin = await ask(`PIN of ${accountId}`);
		if (!pin.ok) return pin;
		if (pin.value.length > longestPin) return fail("pin.wrong", accountId);
		const atMs = io.nowMs();
		const account = await store.verifyPin({
			accountId,
			pin: pin.value,
			atMs,
			window: "cli",
		});
		if (!account.ok) {
			const { code, detail } = account.error;
			if (!code.startsWith("pin.")) return fail(code, detail);
			const tried = { what: "trust", digest: sha256, code };
			await journalIn(store)({
				kind: "importRefused",
				atMs,
				detail: { ...tried, triedBy: accountId.slice(0, 40) },
			});
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
