import type { Client, InputOf } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { supervisorCalls } from "../../contract/supervisor.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type { TrustJournal } from "../../trust/store/trust-journal.ts";
import { log } from "../log.ts";
import type { SupervisorSession } from "./supervisor-session.ts";
import type { TrustLibrary } from "./trust-library.ts";

export interface TrustParts {
	readonly session: Pick<SupervisorSession, "supervisor">;
	readonly trust: TrustLibrary;
	readonly store: () => Client<typeof storeCalls> | null;
	readonly nowMs: () => number;
}

/** Whose PIN was refused, for the field that it was typed into. */
const atFirst = (code: string, detail?: string) =>
	fail(code, detail === undefined ? "first" : `first ${detail}`);

/**
 * Four eyes: what is open counts once the supervisor and a second person each typed their own PIN
 * for exactly this. Codes: `trust.nothingOpened`, `trust.twoPeople`, `pin.*` (detail begins with
 * `first` where it is the supervisor's), `store.*`, `host.gone`, those of `TrustLibrary.apply`.
 */
export async function confirmTrust(
	{ session, trust, store, nowMs }: TrustParts,
	asked: InputOf<typeof supervisorCalls.confirmTrust>,
): Promise<Result<void>> {
	const first = session.supervisor;
	const client = store();
	const offer = trust.offer();
	if (!first) return fail("supervisor.signedOut");
	if (!offer || offerIdOf(offer.view) !== asked.offerId) {
		return fail("trust.nothingOpened");
	}
	const { accountId } = first;
	const { secondId } = asked;
	if (secondId === accountId) return fail("trust.twoPeople");
	if (!client) return fail("host.gone");
	const atMs = nowMs();
	const where = { atMs, window: "supervisor" } as const;
	const own = await client.verifyPin({ accountId, pin: asked.pin, ...where });
	if (!own.ok) return atFirst(own.error.code, own.error.detail);
	if (own.value.role !== "supervisor") return atFirst("pin.role");
	const pin = asked.secondPin;
	const second = await client.verifyPin({ accountId: secondId, pin, ...where });
	if (!second.ok) return second;
	if (second.value.role === "technician") return fail("pin.role");
	// However the ids were written, the store knows who they are.
	if (second.value.accountId === own.value.accountId) {
		return fail("trust.twoPeople");
	}
	// What was confirmed is what was shown when the PINs were typed.
	const isSame =
		session.supervisor?.accountId === accountId && trust.offer() === offer;
	if (!isSame) return fail("trust.nothingOpened");
	const by = `${own.value.accountId}, ${second.value.accountId}`;
	const done = await trust.apply(offer, { by, atMs }, journalOf(client));
	log("trustConfirmed", {
		kind: offer.view.kind,
		code: done.ok ? null : done.error.code,
	});
	return done;
}

function offerIdOf(
	view: NonNullable<ReturnType<TrustLibrary["offer"]>>["view"],
) {
	return view.kind === "reading" ? null : view.offerId;
}

function journalOf(client: Client<typeof storeCalls>): TrustJournal {
	return async ({ kind, atMs, detail }) => {
		const row = await client.appendEvent({ kind, atMs, detail: { ...detail } });
		return row.ok ? ok({ sequence: row.value.sequence }) : row;
	};
}
