import type { SupervisorView } from "../../contract/supervisor.ts";
import type { Account } from "../../core/people/roles.ts";
import type { Person } from "../people/people.ts";

/** What the rule desk knows beside the packs. */
export interface SupervisorSession {
	language: SupervisorView["language"];
	supervisor: Account | null;
	supervisors: Person[];
	/** Everybody who may confirm; who signed in is left out when shown. */
	confirmers: Person[];
	store: SupervisorView["store"];
	remark: SupervisorView["remark"];
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
		remark: null,
	};
}
