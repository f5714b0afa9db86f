import { resolve } from "node:path";
import { dataFiles } from "../../desk/data-files.ts";
import { confirmImport } from "../../desk/supervisor/confirm-import.ts";
import { openRuleLibrary } from "../../desk/supervisor/rule-library.ts";
import { asking } from "../ask.ts";
import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import { deskState } from "../rules/desk-pack.ts";
import { wantedBy } from "../trust/confirm-options.ts";
import { askPins, namedIn, storeOf } from "../trust/two-people.ts";
import { packBytes } from "../verify/read-rules.ts";
import { complain, refuse, withStore } from "../with-store.ts";

const usage = `rules import FILE [--confirm ACCOUNT --confirm ACCOUNT] [--data DIR] [--demo]
  a signed pack for this desk: without --confirm only proved and shown; with
  --confirm twice, a supervisor and another person, it decides from its day on,
  also at a counter that is running; standard input has both PINs, one a line
  exit: 1 refused (PIN, people), 2 no acceptable pack`;

export const rulesImport: Command = {
	name: "rules import",
	usage,
	options: { confirm: { type: "string", multiple: true } },
	words: { least: 1, most: 1 },
	run(io, given) {
		const wanted = wantedBy(given);
		if (!wanted.ok) return complain(io, wanted.error);
		const files = dataFiles(given.dataFolder);
		const bytes = packBytes(resolve(given.words[0] ?? ""));
		if (!bytes.ok) return complain(io, bytes.error);
		const state = deskState(given);
		if (!state.ok) return complain(io, state.error);
		const library = openRuleLibrary(files.rules, files.signers, state.value);
		const opened = library.open(bytes.value, given.today);
		if (!opened.ok) return complain(io, opened.error);
		const { offer } = library.cards(given.today);
		if (wanted.value === null) {
			writeJson(io, offer);
			return 0;
		}
		const { accounts } = wanted.value;
		return withStore(io, given, false, async (store) => {
			const people = await asking(io, (ask) =>
				askPins(io, store, accounts, ask),
			);
			if (!people.ok) return refuse(io, people.error);
			const { asks, confirms } = people.value;
			const imported = await confirmImport(
				{
					library,
					store: () => storeOf(store),
					isStillAsked: () => true,
					today: () => given.today,
					nowMs: io.nowMs,
				},
				asks,
				confirms,
			);
			if (!imported.ok)
				return refuse(io, namedIn(imported.error, people.value));
			writeJson(io, {
				...offer,
				importedBy: asks.accountId,
				confirmedBy: confirms.accountId,
			});
			return 0;
		});
	},
};
