import type { Client, Reply } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import {
	type Account,
	type Entrance,
	rolesAt,
} from "../../core/people/roles.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { log } from "../log.ts";

type StoreClient = Client<typeof storeCalls>;
type PinStore = Pick<StoreClient, "verifyPin" | "appendEvent">;

interface Typed {
	readonly accountId: string;
	readonly pin: string;
}

/**
 * Who typed this PIN, where they may come in here. Code: `pin.role` (in the journal like a wrong
 * PIN), those of `verifyPin`, `host.gone`.
 */
async function admitted(
	store: PinStore | null,
	entrance: Entrance,
	{ accountId, pin }: Typed,
	atMs: number,
): Promise<Result<Account>> {
	if (!store) return fail("host.gone");
	const window = entrance;
	const account = await store.verifyPin({ accountId, pin, atMs, window });
	if (!account.ok || rolesAt(entrance).includes(account.value.role))
		return account;
	const refused = fail("pin.role");
	const { code } = refused.error;
	const detail = { accountId: account.value.accountId, window, code };
	await store.appendEvent({ kind: "signInRefused", atMs, detail });
	return refused;
}

export interface AccessPorts {
	readonly store: () => PinStore | null;
	readonly nowMs: () => number;
	readonly who: () => Account | null;
	/** Null: whoever was signed in has left, and what was theirs goes. */
	readonly become: (account: Account | null) => void | Promise<void>;
	readonly onChange: () => void;
}

export interface Access {
	signIn(typed: Typed): Promise<Reply<Record<string, never>>>;
	signOut(): Promise<Reply<Record<string, never>>>;
	/** As `signOut`, though nobody asked for it. */
	leave(because: "idle"): Promise<void>;
}

/** Signing in and out at one window; both stand in the journal. */
export function windowAccess(
	window: Exclude<Entrance, "kiosk">,
	{ store, nowMs, who, become, onChange }: AccessPorts,
): Access {
	async function journal(
		kind: "signedIn" | "signedOut",
		{ accountId }: Account,
		because?: "idle",
	): Promise<void> {
		const detail = { accountId, window, ...(because ? { because } : {}) };
		const row = await store()?.appendEvent({ kind, atMs: nowMs(), detail });
		if (!row?.ok)
			log("journalFailed", { kind, code: row?.error.code ?? "host.gone" });
	}
	async function leave(because?: "idle"): Promise<void> {
		const left = who();
		await become(null);
		if (left) await journal("signedOut", left, because);
		onChange();
	}
	return {
		leave,
		async signIn(typed) {
			const account = await admitted(store(), window, typed, nowMs());
			if (!account.ok) return account;
			await become(account.value);
			await journal("signedIn", account.value);
			onChange();
			return ok({});
		},
		async signOut() {
			await leave();
			return ok({});
		},
	};
}

/** No account has it; a PIN for it is compared all the same. */
const nobody = "";

/**
 * Whether a technician may leave the kiosk with this PIN; it is in the journal then. At a kiosk
 * anybody may guess, so that only the accounts that may leave are tried: an officer's cannot be
 * delayed from there. Others take as long and fail as unknown ones do. Codes: `host.gone`, those
 * of `verifyPin`, `store.*`.
 */
export async function leaveKiosk(
	store: Pick<StoreClient, "accounts" | "verifyPin" | "appendEvent"> | null,
	{
		laneId,
		atMs,
		...typed
	}: Typed & { readonly laneId: string; readonly atMs: number },
): Promise<Reply<Record<string, never>>> {
	if (!store) return fail("host.gone");
	const accounts = await store.accounts({});
	if (!accounts.ok) return accounts;
	const mayLeave = accounts.value.some(
		({ accountId, role }) =>
			accountId === typed.accountId && rolesAt("kiosk").includes(role),
	);
	const tried = mayLeave ? typed : { ...typed, accountId: nobody };
	const account = await admitted(store, "kiosk", tried, atMs);
	if (!account.ok) return account;
	const detail = { laneId, accountId: account.value.accountId };
	const row = await store.appendEvent({ kind: "kioskLeft", atMs, detail });
	return row.ok ? ok({}) : row;
}
