import type { InputOf } from "../../contract/define.ts";
import type { supervisorCalls } from "../../contract/supervisor.ts";
import { fail, failWith, ok, type Result } from "../../core/result.ts";
import type { TrustJournal } from "../../trust/store/trust-journal.ts";
import { log } from "../log.ts";
import {
	type ApprovalStore,
	approve,
	type Refusal,
} from "../people/four-eyes.ts";
import type { SupervisorSession } from "./supervisor-session.ts";
import type { TrustLibrary } from "./trust-library.ts";

export interface TrustParts {
	readonly session: Pick<SupervisorSession, "supervisor">;
	readonly trust: Pick<TrustLibrary, "offer" | "apply">;
	readonly store: () => ApprovalStore | null;
	readonly nowMs: () => number;
}

/** The detail says whose PIN was refused, for the field that it was typed into. */
function placed({ code, detail, hand }: Refusal) {
	if (hand !== "asks") return failWith({ code, detail });
	return failWith({ code, detail: ["first", detail].join(" ").trim() });
}

/**
 * What is open counts once the supervisor and a second person each typed their own PIN for exactly
 * this. Codes: `supervisor.signedOut`, `trust.nothingOpened`, those of `approve` (detail begins
 * with `first` where it is the supervisor's) and of `TrustLibrary.apply`.
 */
export async function confirmTrust(
	{ session, trust, store, nowMs }: TrustParts,
	asked: InputOf<typeof supervisorCalls.confirmTrust>,
): Promise<Result<void>> {
	const first = session.supervisor;
	const client = store();
	const offer = trust.offer();
	if (!first) return fail("supervisor.signedOut");
	if (offer?.offerId !== asked.offerId) return fail("trust.nothingOpened");
	const { accountId } = first;
	const approved = await approve(client, {
		act: "trust",
		subject: { what: offer.kind, digest: asked.offerId },
		asks: { accountId, pin: asked.pin },
		confirms: { accountId: asked.secondId, pin: asked.secondPin },
		atMs: nowMs(),
		isOpen: () =>
			session.supervisor?.accountId === accountId &&
			trust.offer()?.offerId === asked.offerId,
	});
	if (!approved.ok) return placed(approved.error);
	if (!client) return fail("host.gone");
	const { asks, confirms, atMs } = approved.value;
	const by = `${asks.accountId}, ${confirms.accountId}`;
	const done = await trust.apply(
		asked.offerId,
		{ by, atMs },
		journalOf(client),
	);
	log("trustConfirmed", {
		kind: offer.kind,
		code: done.ok ? null : done.error.code,
	});
	return done;
}

function journalOf(client: ApprovalStore): TrustJournal {
	return async ({ kind, atMs, detail }) => {
		const row = await client.appendEvent({ kind, atMs, detail: { ...detail } });
		return row.ok ? ok({ sequence: row.value.sequence }) : row;
	};
}
