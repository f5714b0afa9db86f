import type { Reply } from "../../contract/define.ts";
import { fail, ok } from "../../core/result.ts";
import type { AccountRow } from "../bundle/rows.ts";
import { isPinOf } from "./pin-hash.ts";
import type { PinTries } from "./pin-tries.ts";

export type Account = Pick<AccountRow, "accountId" | "name" | "role">;

export function publicAccount({ accountId, name, role }: AccountRow): Account {
	return { accountId, name, role };
}

/** Runs something on the database; its expected exceptions become failures. */
type Run = <T>(work: () => T) => Reply<T>;

/**
 * Told of every PIN that was looked at and wrong: as often as the delay lets
 * anybody try. An account that nobody has is not: its name may be anything,
 * a PIN typed into the wrong field too.
 */
type OnWrong = (accountId: string, code: string) => Promise<unknown>;

/**
 * `pin.unknown` (no such account), `pin.wrong` (detail: tries left),
 * `pin.delayed` (detail: milliseconds to wait; the PIN was not looked at, or
 * this was the try that ran out). `atMs`: wall clock of the caller.
 */
export async function verifyPin(
	account: AccountRow | undefined,
	tries: PinTries,
	{ pin, atMs }: { readonly pin: string; readonly atMs: number },
	run: Run,
	onWrong: OnWrong | null,
): Promise<Reply<Account>> {
	if (!account) {
		await isPinOf(undefined, pin);
		return fail("pin.unknown");
	}
	const attempt = run(() => tries.begin(account.accountId, atMs));
	if (!attempt.ok) return attempt;
	const { value } = attempt;
	if (value.kind === "delayed")
		return fail("pin.delayed", String(value.delayMs));
	if (await isPinOf(account.pinHash, pin)) {
		const forgotten = run(() => tries.forget(account.accountId));
		return forgotten.ok ? ok(publicAccount(account)) : forgotten;
	}
	const wrong =
		value.delayMs > 0
			? fail("pin.delayed", String(value.delayMs))
			: fail("pin.wrong", String(value.left));
	// Refused whether or not the journal can take it; the try is counted already.
	await onWrong?.(account.accountId, wrong.error.code);
	return wrong;
}
