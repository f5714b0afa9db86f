import type { Account, Role } from "./roles.ts";

/** What one person alone cannot do: who may ask for it, who may confirm it. */
const twoHands = {
	rules: { asks: ["supervisor"], confirms: ["supervisor", "officer"] },
	trust: { asks: ["supervisor"], confirms: ["supervisor", "officer"] },
	/** Admitting against what nobody alone admits. */
	override: { asks: ["officer", "supervisor"], confirms: ["supervisor"] },
	release: { asks: ["officer", "supervisor"], confirms: ["supervisor"] },
} as const satisfies Readonly<
	Record<string, Readonly<Record<"asks" | "confirms", readonly Role[]>>>
>;

export type TwoPersonAct = keyof typeof twoHands;
export type Hand = "asks" | "confirms";

export const TWO_PERSON_ACTS = Object.keys(twoHands) as readonly TwoPersonAct[];

export function rolesFor(act: TwoPersonAct, hand: Hand): readonly Role[] {
	return twoHands[act][hand];
}

/** However an account was typed: `Ayu ` and `ayu` are one person, never two. */
export function isSamePerson(one: string, other: string): boolean {
	return plain(one) === plain(other);
}

function plain(accountId: string): string {
	return accountId.normalize("NFKC").trim().toLowerCase();
}

export type ApprovalFault =
	| { readonly code: "approval.samePerson"; readonly hand: "confirms" }
	| { readonly code: "pin.role"; readonly hand: Hand };

/** Whether these two, each proved to be who they are, may do it together; null: they may. */
export function approvalFault(
	act: TwoPersonAct,
	asks: Pick<Account, "accountId" | "role">,
	confirms: Pick<Account, "accountId" | "role">,
): ApprovalFault | null {
	if (isSamePerson(asks.accountId, confirms.accountId))
		return { code: "approval.samePerson", hand: "confirms" };
	if (!rolesFor(act, "asks").includes(asks.role))
		return { code: "pin.role", hand: "asks" };
	if (!rolesFor(act, "confirms").includes(confirms.role))
		return { code: "pin.role", hand: "confirms" };
	return null;
}
