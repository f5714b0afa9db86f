import type { Client } from "../../contract/define.ts";
import type { JournalKind, storeCalls } from "../../contract/store.ts";
import {
	approvalFault,
	type Hand,
	isSamePerson,
	type TwoPersonAct,
} from "../../core/people/four-eyes.ts";
import type { Account } from "../../core/people/roles.ts";
import { type Failure, ok, type Result } from "../../core/result.ts";

export type ApprovalStore = Pick<
	Client<typeof storeCalls>,
	"verifyPin" | "appendEvent"
>;

/** Somebody who signed in here, or who types their PIN for just this. */
export type Approver =
	| { readonly account: Account }
	| { readonly accountId: string; readonly pin: string };

export interface Asked {
	readonly act: TwoPersonAct;
	/** What it is about, as a refusal's row in the journal says it. */
	readonly subject: Readonly<Record<string, string>>;
	readonly asks: Approver;
	readonly confirms: Approver;
	readonly atMs: number;
	/** Whether what was shown when the PINs were typed is still what would be done. */
	readonly isOpen: () => boolean;
}

export interface Approval {
	readonly asks: Account;
	readonly confirms: Account;
	readonly atMs: number;
}

/** A failure, and whose PIN or account it is about; null: of neither. */
export interface Refusal extends Failure {
	readonly hand: Hand | null;
}

const refusedRow = {
	rules: "importRefused",
	trust: "importRefused",
	override: "overrideRefused",
	release: "releaseRefused",
} as const satisfies Record<TwoPersonAct, JournalKind>;

const idOf = (one: Approver) =>
	"account" in one ? one.account.accountId : one.accountId;

/**
 * Four eyes: two different persons with the right roles, each proved by a sign-in or a PIN. Whose
 * PIN or role was refused stands in the journal. Codes: `approval.samePerson`, `approval.changed`
 * (it is not open any more), `pin.*`, `store.*`, `host.gone`.
 */
export async function approve(
	store: ApprovalStore | null,
	asked: Asked,
): Promise<Result<Approval, Refusal>> {
	const { act, asks, confirms, atMs } = asked;
	// Known before a try is spent.
	if (isSamePerson(idOf(asks), idOf(confirms)))
		return refusal({ code: "approval.samePerson" }, "confirms");
	if (!store) return refusal({ code: "host.gone" }, null);
	const first = await proved(store, asks, atMs);
	if (!first.ok) return refuse(store, asked, "asks", first.error);
	const second = await proved(store, confirms, atMs);
	if (!second.ok) return refuse(store, asked, "confirms", second.error);
	const fault = approvalFault(act, first.value, second.value);
	if (fault) return refuse(store, asked, fault.hand, fault);
	return asked.isOpen()
		? ok({ asks: first.value, confirms: second.value, atMs })
		: refusal({ code: "approval.changed" }, null);
}

async function proved(
	store: ApprovalStore,
	who: Approver,
	atMs: number,
): Promise<Result<Account>> {
	if ("account" in who) return ok(who.account);
	const { accountId, pin } = who;
	return store.verifyPin({ accountId, pin, atMs });
}

async function refuse(
	store: ApprovalStore,
	asked: Asked,
	hand: Hand,
	failure: Failure,
): Promise<Result<never, Refusal>> {
	const { code } = failure;
	// A name that nobody has may be a PIN typed into the wrong field.
	if (code !== "pin.unknown" && !code.startsWith("store."))
		await store.appendEvent({
			kind: refusedRow[asked.act],
			atMs: asked.atMs,
			detail: {
				...asked.subject,
				askedBy: idOf(asked.asks),
				triedBy: idOf(asked[hand]),
				code,
			},
		});
	return refusal(failure, hand);
}

function refusal(
	{ code, detail }: Failure,
	hand: Hand | null,
): Result<never, Refusal> {
	const error = detail === undefined ? { code } : { code, detail };
	return { ok: false, error: { ...error, hand } };
}
