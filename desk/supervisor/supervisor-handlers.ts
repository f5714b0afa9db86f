import type { Client, Handlers, Reply } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type {
	SupervisorView,
	supervisorCalls,
} from "../../contract/supervisor.ts";
import { packDifference } from "../../core/law/pack-difference.ts";
import { fail, failWith, ok, type Result } from "../../core/result.ts";
import { log } from "../log.ts";
import { windowAccess } from "../people/sign-in.ts";
import { confirmImport } from "./confirm-import.ts";
import type { DryRunJob } from "./dry-run-job.ts";
import { changeRow, ruleRows } from "./pack-card.ts";
import type { RuleLibrary } from "./rule-library.ts";
import type { SupervisorSession } from "./supervisor-session.ts";
import { type TrustDeskParts, trustHandlers } from "./trust-handlers.ts";

export interface RuleDeskParts extends TrustDeskParts {
	readonly session: SupervisorSession;
	readonly library: RuleLibrary;
	readonly dryRun: DryRunJob;
	readonly store: () => Client<typeof storeCalls> | null;
	readonly choosePack: () => Promise<Result<Buffer>>;
	readonly view: () => SupervisorView;
	readonly today: () => string;
	readonly nowMs: () => number;
	readonly onChange: () => void;
}

const done = ok({});

/** What the supervisor's window may ask, answered. */
export function supervisorHandlers(
	desk: RuleDeskParts,
): Handlers<typeof supervisorCalls> {
	const { session, library, dryRun } = desk;

	/** Runs only for somebody who signed in. */
	function signedIn<T>(
		work: () => Reply<T> | Promise<Reply<T>>,
	): Reply<T> | Promise<Reply<T>> {
		return session.supervisor ? work() : fail("supervisor.signedOut");
	}

	const access = windowAccess("supervisor", {
		store: desk.store,
		nowMs: desk.nowMs,
		who: () => session.supervisor,
		become(supervisor) {
			session.supervisor = supervisor;
			if (supervisor) return;
			library.close();
			dryRun.clear();
			desk.trust.close();
		},
		onChange: desk.onChange,
	});

	let isShown = false;
	return {
		view() {
			if (!isShown) log("windowShown");
			isShown = true;
			return ok(desk.view());
		},

		...access,

		setLanguage({ language }) {
			session.language = language;
			desk.onChange();
			return done;
		},

		rules: ({ packId }) =>
			signedIn(() => {
				const pack = library.packOf(packId);
				return pack ? ok(ruleRows(pack)) : fail("rules.unknownPack");
			}),

		difference: ({ packId }) =>
			signedIn(() => {
				const pack = library.packOf(packId);
				if (!pack) return fail("rules.unknownPack");
				const inForce = library.inForce(desk.today());
				return ok(packDifference(inForce, pack).map(changeRow));
			}),

		openPack: () =>
			signedIn(async () => {
				const bytes = await desk.choosePack();
				if (!bytes.ok) return bytes;
				// Whoever signed out while the dialog was open opens nothing.
				if (!session.supervisor) return fail("supervisor.signedOut");
				dryRun.clear();
				const opened = library.open(bytes.value, desk.today());
				log("packOpened", { code: opened.ok ? null : opened.error.code });
				desk.onChange();
				return opened.ok ? done : opened;
			}),

		closeOffer: () =>
			signedIn(() => {
				library.close();
				dryRun.clear();
				desk.onChange();
				return done;
			}),

		startDryRun: ({ packId }) =>
			signedIn(() => {
				const pack = library.packOf(packId);
				if (!pack) return fail("rules.unknownPack");
				if (!desk.store()) return fail("host.gone");
				const today = desk.today();
				dryRun.start(packId, library.inForce(today), pack, today);
				return done;
			}),

		stopDryRun: () =>
			signedIn(() => {
				dryRun.stop();
				return done;
			}),

		dryRunChanges: ({ from }) => signedIn(() => ok(dryRun.changes(from))),

		importPack: ({ secondId, pin }) =>
			signedIn(async () => {
				const offer = library.offer();
				const { supervisor } = session;
				if (!supervisor) return fail("supervisor.signedOut");
				const imported = await confirmImport(
					{
						...desk,
						isStillAsked: () =>
							session.supervisor?.accountId === supervisor.accountId,
					},
					{ account: supervisor },
					{ accountId: secondId, pin },
				);
				log(imported.ok ? "packImported" : "importRefused", {
					version: offer?.pack.version ?? null,
					effectiveFrom: offer?.pack.effectiveFrom ?? null,
					digest: offer?.packId.slice(0, 12) ?? null,
					code: imported.ok ? null : imported.error.code,
				});
				desk.onChange();
				return imported.ok ? done : failWith(imported.error);
			}),

		...trustHandlers(desk),
	};
}
