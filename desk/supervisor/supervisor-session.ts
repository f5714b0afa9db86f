import type { Client } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { SupervisorView } from "../../contract/supervisor.ts";

type Person = { accountId: string; name: string };

/** What the rule desk knows beside the packs. */
export interface SupervisorSession {
	language: SupervisorView["language"];
	supervisor: Person | null;
	supervisors: Person[];
	/** Everybody who may confirm; who signed in is left out when shown. */
	confirmers: Person[];
	store: SupervisorView["store"];
}

export function newSupervisorSession(
	language: SupervisorView["language"],
): SupervisorSession {
	return {
		language,
		supervisor: null,
		supervisors: [],
		confirmers: [],
		store: { state: "opening" },
	};
}

/** Who may sign in, and who may confirm. */
export async function loadPeople(
	session: SupervisorSession,
	client: Client<typeof storeCalls>,
): Promise<void> {
	const reply = await client.accounts({});
	if (!reply.ok) return;
	const withRole = (role: string, most: number) =>
		reply.value
			.filter((account) => account.role === role)
			.map(({ accountId, name }) => ({ accountId, name }))
			.slice(0, most);
	session.supervisors = withRole("supervisor", 100);
	session.confirmers = [...session.supervisors, ...withRole("officer", 100)];
}
