import { boundTo } from "../../contract/bound-to.ts";
import { SupervisorView } from "../../contract/supervisor.ts";
import { personOf } from "../people/people.ts";
import type { DryRunJob } from "./dry-run-job.ts";
import type { RuleLibrary } from "./rule-library.ts";
import type { SupervisorSession } from "./supervisor-session.ts";
import type { TrustLibrary } from "./trust-library.ts";

const bounded = boundTo(SupervisorView);

export interface RuleDeskShown {
	readonly session: SupervisorSession;
	readonly library: Pick<RuleLibrary, "cards">;
	readonly dryRun: Pick<DryRunJob, "view">;
	readonly trust: Pick<TrustLibrary, "view">;
}

/** Everything the supervisor's window shows; who is signed out sees who may sign in. */
export function supervisorView(
	sequence: number,
	desk: SupervisorView["desk"],
	{ session, library, dryRun, trust }: RuleDeskShown,
): SupervisorView {
	const { supervisor } = session;
	return bounded({
		sequence,
		desk,
		language: session.language,
		supervisor: supervisor && personOf(supervisor),
		supervisors: supervisor === null ? session.supervisors : [],
		seconds:
			supervisor === null
				? []
				: session.confirmers.filter(
						({ accountId }) => accountId !== supervisor.accountId,
					),
		store: session.store,
		remark: session.remark,
		...(supervisor
			? library.cards(desk.day)
			: { packs: [], problems: [], offer: null }),
		dryRun: supervisor ? dryRun.view() : null,
		trust: supervisor ? trust.view() : null,
	});
}
