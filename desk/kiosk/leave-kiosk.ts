import type { Client, Reply } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import { fail, ok } from "../../core/result.ts";

/** No account has it; a PIN for it is compared all the same. */
const nobody = "";

/**
 * Whether a technician may leave the kiosk with this PIN; it is in the journal
 * then. At a kiosk anybody may guess, so that only technicians' accounts are
 * tried: an officer's cannot be delayed from there. Others take as long and
 * fail as unknown ones do. Codes: `host.gone`, those of `verifyPin`, `store.*`.
 */
export async function leaveKiosk(
	store: Pick<
		Client<typeof storeCalls>,
		"accounts" | "verifyPin" | "appendEvent"
	> | null,
	leaving: {
		readonly laneId: string;
		readonly accountId: string;
		readonly pin: string;
		readonly atMs: number;
	},
): Promise<Reply<Record<string, never>>> {
	if (!store) return fail("host.gone");
	const { laneId, accountId, pin, atMs } = leaving;
	const accounts = await store.accounts({});
	if (!accounts.ok) return accounts;
	const isTechnician = accounts.value.some(
		(one) => one.accountId === accountId && one.role === "technician",
	);
	const verified = await store.verifyPin({
		accountId: isTechnician ? accountId : nobody,
		pin,
		atMs,
		window: "kiosk",
	});
	if (!verified.ok) return verified;
	const written = await store.appendEvent({
		kind: "kioskLeft",
		atMs,
		detail: { laneId, accountId },
	});
	return written.ok ? ok({}) : written;
}
