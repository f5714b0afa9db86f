import type { Client } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { Session } from "./session.ts";

/** Who may sign in, and who may release a lock. */
export async function loadPeople(
	session: Session,
	client: Client<typeof storeCalls>,
): Promise<void> {
	const reply = await client.accounts({});
	if (!reply.ok) return;
	const withRole = (role: string) =>
		reply.value
			.filter((account) => account.role === role)
			.map(({ accountId, name }) => ({ accountId, name }));
	session.supervisors = withRole("supervisor");
	session.officers = [...withRole("officer"), ...session.supervisors];
}
