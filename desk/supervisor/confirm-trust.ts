import type { Client, InputOf } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { supervisorCalls } from "../../contract/supervisor.ts";
import { type Failure, fail, ok, type Result } from "../../core/result.ts";
import type { TrustJournal } from "../../trust/store/trust-journal.ts";
import { log } from "../log.ts";
import type { SupervisorSession } from "./supervisor-session.ts";
import type { TrustLibrary } from "./trust-library.ts";

type TrustClient = Pick<Client<typeof storeCalls>, "verifyPin" | "appendEvent">;

export interface TrustParts {
	readonly session: Pick<SupervisorSession, "supervisor">;
	readonly trust: Pick<TrustLibrary, "offer" | "apply">;
	readonly store: () => TrustClient | null;
	readonly nowMs: () => number;
}

/** Whose PIN was refused, for the field that it was typed into. */
const atFirst = ({ code, detail }: Failure) =>
	fail(code, detail === undefined ? "first" : `first ${detail}`);

/**
 * Four eyes: what is open counts once the supervisor and a second person each typed their own PIN
 * for exactly this; who tried and was refused stands in the journal. Codes:
 * `trust.nothingOpened`, `trust.twoPeople`, `pin.*` (detail begins with `first` where it is the
 * supervisor's), `store.*`, `host.gone`, those of `TrustLibrary.apply`.
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
	const journal = journalOf(client);
	async function refuse(triedBy: string, { code }: Failure): Promise<void> {
		// A name that nobody has may be a PIN typed into the wrong field.
		if (code === "pin.unknown") return;
		const what = offer?.view.kind ?? "";
		const digest = asked.offerId;
		const detail = { what, digest, importedBy: accountId, triedBy, code };
		await journal({ kind: "importRefused", atMs, detail });
	}
	const own = await client.verifyPin({ accountId, pin: asked.pin, atMs });
	if (!own.ok || own.value.role !== "supervisor") {
		const { error } = own.ok ? fail("pin.role") : own;
		await refuse(accountId, error);
		return atFirst(error);
	}
	const pin = asked.secondPin;
	const second = await client.verifyPin({ accountId: secondId, pin, atMs });
	if (!second.ok || second.value.role === "technician") {
		const refused = second.ok ? fail("pin.role") : second;
		await refuse(secondId, refused.error);
		return refused;
	}
	// However the ids were written, the store knows who they are.
	if (second.value.accountId === own.value.accountId) {
		return fail("trust.twoPeople");
	}
	// What was confirmed is what was shown when the PINs were typed.
	const isSame =
		session.supervisor?.accountId === accountId && trust.offer() === offer;
	if (!isSame) return fail("trust.nothingOpened");
	const by = `${own.value.accountId}, ${second.value.accountId}`;
	const done = await trust.apply(offer, { by, atMs }, journal);
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

function journalOf(client: TrustClient): TrustJournal {
	return async ({ kind, atMs, detail }) => {
		const row = await client.appendEvent({ kind, atMs, detail: { ...detail } });
		return row.ok ? ok({ sequence: row.value.sequence }) : row;
	};
}
