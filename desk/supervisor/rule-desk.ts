import type { SupervisorView } from "../../contract/supervisor.ts";
import {
	readChosenPack,
	readChosenTrust,
} from "../../main/dialogs/read-file.ts";
import { openSupervisorWindow } from "../../main/windows/supervisor-window.ts";
import { dayAt } from "../config/desk-config.ts";
import type { DeskSetup } from "../desk-setup.ts";
import { closeHosts } from "../hosts/close-hosts.ts";
import { startStoreProcess } from "../hosts/store-process.ts";
import { log } from "../log.ts";
import { showOnce } from "../show-once.ts";
import { createDryRunJob } from "./dry-run-job.ts";
import { openRuleLibrary } from "./rule-library.ts";
import { supervisorHandlers } from "./supervisor-handlers.ts";
import {
	newSupervisorSession,
	supervisorStoreEvents,
} from "./supervisor-session.ts";
import { openTrustLibrary } from "./trust-library.ts";

const progressMs = 250;

/** The supervisor's desk: window, store, rule packs and trust; no device is opened. */
export function openRuleDesk(setup: Omit<DeskSetup, "rules" | "sources">): {
	close(): Promise<void>;
} {
	const { config } = setup.loaded;
	const session = newSupervisorSession(config.language);
	const library = openRuleLibrary(
		setup.files.rules,
		setup.files.signers,
		config.state,
	);
	const nowMs = () => Date.now();
	const today = () => dayAt(config.timeZone, nowMs());

	const view = (): SupervisorView => ({
		desk: {
			name: config.name,
			place: config.place,
			direction: config.direction,
			demo: setup.isDemo,
			runtime: setup.runtime,
			day: today(),
		},
		language: session.language,
		supervisor: session.supervisor,
		supervisors: session.supervisors,
		seconds: session.confirmers.filter(
			({ accountId }) => accountId !== session.supervisor?.accountId,
		),
		store: session.store,
		...(session.supervisor
			? library.cards(today())
			: { packs: [], problems: [], offer: null }),
		dryRun: session.supervisor ? dryRun.view() : null,
		trust: session.supervisor ? trust.view() : null,
	});

	// A dry run tells of itself thousands of times: nobody reads that fast.
	const change = showOnce(
		() => window.show(view()),
		() => dryRun.view()?.state === "running",
		progressMs,
	);

	const dryRun = createDryRunJob(() => store?.client() ?? null, change);
	const trust = openTrustLibrary(setup.files, nowMs, change);
	const window = openSupervisorWindow(
		setup.buildFolder,
		supervisorHandlers({
			session,
			library,
			dryRun,
			trust,
			store: () => store?.client() ?? null,
			choosePack: readChosenPack,
			chooseTrustFile: readChosenTrust,
			view,
			today,
			nowMs,
			onChange: change,
		}),
	);
	const store =
		setup.keyHex === null
			? null
			: startStoreProcess(
					setup.buildFolder,
					setup.files.store,
					setup.keyHex,
					supervisorStoreEvents(session, change),
				);
	if (store === null) {
		session.store = {
			state: "failed",
			code: setup.keyFailure ?? "key.noKeyring",
		};
	}
	log("processes", { store: store?.pid() ?? null, devices: null });

	return {
		async close() {
			dryRun.clear();
			trust.stop();
			await closeHosts([store]);
		},
	};
}
