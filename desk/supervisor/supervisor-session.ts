import type { Client } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { SupervisorView } from "../../contract/supervisor.ts";
import type { StoreEvents } from "../hosts/store-process.ts";

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

async function loadPeople(
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

/** What the rule desk does when the store comes, fails or goes. */
export function supervisorStoreEvents(
	session: SupervisorSession,
	onChange: () => void,
): StoreEvents {
	return {
		onReady: (client) => {
			session.store = { state: "ready" };
			void loadPeople(session, client).then(onChange);
		},
		onFailed: (code) => {
			session.store = { state: "failed", code };
			onChange();
		},
		onRestarting: () => {
			session.store = { state: "restarting" };
			onChange();
		},
	};
}
