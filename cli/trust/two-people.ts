import { type Failure, ok, type Result } from "../../core/result.ts";
import {
	type ApprovalStore,
	type Approver,
	approve,
	type Refusal,
} from "../../desk/people/four-eyes.ts";
import type { Store } from "../../store/open-store.ts";
import { confirmFingerprint } from "../../trust/store/import-anchor.ts";
import { type Ask, asking, askPin } from "../ask.ts";
import type { Io } from "../io.ts";
import type { Wanted } from "./confirm-options.ts";

/** Both account ids, as the journal has them. */
export type Confirmed = string;

/**
 * Asks two people: the fingerprint first, so that a wrong one costs nobody a try, then each PIN.
 * Codes: `trust.fingerprint`, `input.missing`, those of `approve` (detail: the account).
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
		const confirmed = confirmFingerprint(sha256, typed.value);
		if (!confirmed.ok) return confirmed;
		const people = await askPins(io, store, accounts, ask);
		if (!people.ok) return people;
		const approved = await approve(storeOf(store), {
			act: "trust",
			subject: { what: "trust", digest: sha256 },
			...people.value,
			atMs: io.nowMs(),
			isOpen: () => true,
		});
		if (!approved.ok)
			return { ok: false, error: namedIn(approved.error, people.value) };
		const { asks, confirms } = approved.value;
		return ok(`${asks.accountId}, ${confirms.accountId}`);
	});
}

type Typed = Extract<Approver, { readonly pin: string }>;

export interface TwoPeople {
	readonly asks: Typed;
	readonly confirms: Typed;
}

/**
 * Each PIN, one a line. Whoever is named first, the supervisor of the two is the one who asks.
 * Codes: `input.missing`, those of the store.
 */
export async function askPins(
	io: Io,
	store: Pick<Store, "accounts">,
	[first, second]: Wanted["accounts"],
	ask: Ask,
): Promise<Result<TwoPeople>> {
	const known = store.accounts();
	if (!known.ok) return known;
	const one = await typedBy(io, ask, first);
	if (!one.ok) return one;
	const other = await typedBy(io, ask, second);
	if (!other.ok) return other;
	const roleOf = (id: string) =>
		known.value.find(({ accountId }) => accountId === id)?.role;
	const isTurned =
		roleOf(first) !== "supervisor" && roleOf(second) === "supervisor";
	return ok(
		isTurned
			? { asks: other.value, confirms: one.value }
			: { asks: one.value, confirms: other.value },
	);
}

async function typedBy(
	io: Io,
	ask: Ask,
	accountId: string,
): Promise<Result<Typed>> {
	const pin = await askPin(io, ask, accountId);
	return pin.ok ? ok({ accountId, pin: pin.value }) : pin;
}

/** The store of this process as main asks its own: with answers that are awaited. */
export function storeOf(store: Store): ApprovalStore {
	return {
		verifyPin: async (given) => store.verifyPin(given),
		appendEvent: async (event) => store.appendEvent(event),
	};
}

/** At a terminal the person is named: nobody sees which field it was. */
export function namedIn(
	failure: Failure | Refusal,
	people: TwoPeople,
): Failure {
	return "hand" in failure && failure.hand !== null
		? { code: failure.code, detail: people[failure.hand].accountId }
		: failure;
}
