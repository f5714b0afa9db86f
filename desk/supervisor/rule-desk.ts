import { rolesFor } from "../../core/people/four-eyes.ts";
import { rolesAt } from "../../core/people/roles.ts";
import type { Phrase } from "../../core/phrase.ts";
import { secondStart, tellStrangers } from "../at-the-door.ts";
import { createChanges } from "../changes.ts";
import { deskClock } from "../clock.ts";
import type { DeskSetup, OpenedDesk } from "../desk-setup.ts";
import { closeHosts } from "../hosts/close-hosts.ts";
import { openDeskStore } from "../hosts/desk-store.ts";
import { log } from "../log.ts";
import { loadPeople } from "../people/people.ts";
import { remarkOn } from "../remark.ts";
import { showOnce } from "../show-once.ts";
import type { Surroundings } from "../surroundings.ts";
import { createDryRunJob } from "./dry-run-job.ts";
import { chooseTrustFile, readChosenPack } from "./read-chosen.ts";
import { openRuleLibrary } from "./rule-library.ts";
import { supervisorHandlers } from "./supervisor-handlers.ts";
import { newSupervisorSession } from "./supervisor-session.ts";
import { supervisorView } from "./supervisor-view.ts";
import { openTrustLibrary } from "./trust-library.ts";

const progressMs = 250;

/** The supervisor's desk: window, store, rule packs and trust; no device is opened. */
export function openRuleDesk(
	setup: DeskSetup,
	around: Surroundings,
): OpenedDesk {
	const { config } = setup.loaded;
	const { name, place, direction, state, timeZone } = config;
	const session = newSupervisorSession(config.language);
	const changes = createChanges();
	const { nowMs, today } = deskClock(timeZone, around.nowMs);
	function onRemark(remark: Phrase): void {
		remarkOn(session, remark);
		changes.tell();
	}
	tellStrangers(setup.door, onRemark);
	const store = openDeskStore(setup, around.launch, session, changes.tell);
	store.onReady((client) => {
		void loadPeople(client).then((withRoles) => {
			if (withRoles) {
				session.supervisors = withRoles(rolesAt("supervisor"));
				session.confirmers = withRoles(rolesFor("rules", "confirms"));
			}
			changes.tell();
		});
	});

	const library = openRuleLibrary(
		setup.files.rules,
		setup.files.signers,
		state,
	);
	const dryRun = createDryRunJob(store.client, changes.tell);
	const trust = openTrustLibrary(setup.files, {
		launch: around.launch,
		tell: setup.door.at("reading"),
		nowMs,
		onChange: changes.tell,
	});

	const view = () =>
		supervisorView(
			changes.count(),
			{
				name,
				place,
				direction,
				demo: setup.isDemo,
				runtime: setup.runtime,
				day: today(),
			},
			{ session, library, dryRun, trust },
		);
	const window = around.windows.supervisor(
		supervisorHandlers({
			session,
			library,
			dryRun,
			trust,
			store: store.client,
			choosePack: () => readChosenPack(around.files.open),
			chooseTrustFile: () => chooseTrustFile(around.files.open),
			view,
			today,
			nowMs,
			onChange: changes.tell,
		}),
		{ sequence: changes.count, tell: setup.door.at("supervisor") },
	);
	// A dry run tells of itself thousands of times: nobody reads that fast.
	changes.listen(
		showOnce(
			() => window.show(view),
			() => dryRun.view()?.state === "running",
			progressMs,
		),
	);
	log("processes", {
		store: store.process?.pid() ?? null,
		devices: null,
		reading: trust.process.pid() ?? null,
	});

	return {
		startedAgain() {
			onRemark(secondStart);
			window.raise();
		},
		async close() {
			dryRun.clear();
			trust.stop();
			await closeHosts([store.process, trust.process]);
		},
	};
}
