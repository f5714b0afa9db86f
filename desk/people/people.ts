import type { Client } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { Account, Role } from "../../core/people/roles.ts";

/** Somebody as a window shows them. */
export interface Person {
	readonly accountId: string;
	readonly name: string;
}

export const personOf = ({ accountId, name }: Account): Person => ({
	accountId,
	name,
});

/** Everybody with one of these roles, role by role in their order. */
export type PeopleWith = (roles: readonly Role[]) => Person[];

/** The people of the store, for the lists of a window; null where it does not answer. */
export async function loadPeople(
	client: Pick<Client<typeof storeCalls>, "accounts">,
): Promise<PeopleWith | null> {
	const reply = await client.accounts({});
	if (!reply.ok) return null;
	return (roles) =>
		roles.flatMap((role) =>
			reply.value.filter((account) => account.role === role).map(personOf),
		);
}
