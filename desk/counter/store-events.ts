import type { Client } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { StoreEvents } from "../hosts/store-process.ts";
import type { Session } from "./session.ts";

/** Who may sign in, and who may release a lock. */
async function loadPeople(
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

/** What the desk does when the store comes, fails or goes. */
export function storeEvents(
	session: Session,
	onReady: () => void,
	onChange: () => void,
): StoreEvents {
	return {
		onReady: (client) => {
			session.store = { state: "ready" };
			onReady();
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
