import { rolesFor } from "../../core/people/four-eyes.ts";
import { rolesAt } from "../../core/people/roles.ts";
import { loadPeople } from "../people/people.ts";
import type { Session } from "./session.ts";

/** Who may sign in at the counter, and who may release a lock. */
export async function loadCounterPeople(
	session: Pick<Session, "officers" | "supervisors">,
	client: Parameters<typeof loadPeople>[0],
): Promise<void> {
	const withRoles = await loadPeople(client);
	if (withRoles === null) return;
	session.officers = withRoles(rolesAt("officer"));
	session.supervisors = withRoles(rolesFor("release", "confirms"));
}
