import { resolve } from "node:path";
import { fail, ok, type Result } from "../../core/result.ts";
import { dataFiles } from "../../desk/data-files.ts";
import { confirmImport } from "../../desk/supervisor/confirm-import.ts";
import { openRuleLibrary } from "../../desk/supervisor/rule-library.ts";
import type { Store } from "../../store/open-store.ts";
import { asking, askPin } from "../ask.ts";
import type { Command } from "../command.ts";
import { type Io, writeJson } from "../io.ts";
import { deskState } from "../rules/desk-pack.ts";
import { wantedBy } from "../trust/confirm-options.ts";
import { packBytes } from "../verify/read-rules.ts";
import { complain, refuse, withStore } from "../with-store.ts";

const usage = `rules import FILE [--confirm SUPERVISOR --confirm ACCOUNT] [--data DIR] [--demo]
  a signed pack for this desk: without --confirm only proved and shown; with
  --confirm twice, a supervisor and another person, it decides from its day on,
  also at a counter that is running; standard input has both PINs, one a line
  exit: 1 refused (PIN, people), 2 no acceptable pack`;

/** One line each, asked in turn. */
function pinsFrom(
	io: Io,
	accounts: readonly [string, string],
): Promise<Result<readonly [string, string]>> {
	return asking(io, async (ask) => {
		const first = await askPin(io, ask, accounts[0]);
		if (!first.ok) return first;
		const second = await askPin(io, ask, accounts[1]);
		return second.ok ? ok([first.value, second.value]) : second;
	});
}

/** The store of this process as main asks its own: with answers that are awaited. */
function asked(store: Store) {
	return {
		verifyPin: async (given: Parameters<Store["verifyPin"]>[0]) =>
			store.verifyPin(given),
		appendEvent: async (event: Parameters<Store["appendEvent"]>[0]) =>
			store.appendEvent(event),
	};
}

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
		const [first, second] = wanted.value.accounts;
		return withStore(io, given, false, async (store) => {
			const pins = await pinsFrom(io, [first, second]);
			if (!pins.ok) return refuse(io, pins.error);
			const signedIn = await store.verifyPin({
				accountId: first,
				pin: pins.value[0],
				atMs: io.nowMs(),
				window: "cli",
			});
			if (!signedIn.ok) return refuse(io, signedIn.error);
			const { role, accountId, name } = signedIn.value;
			if (role !== "supervisor") return refuse(io, fail("pin.role").error);
			const imported = await confirmImport(
				{
					session: { supervisor: { accountId, name } },
					library,
					store: () => asked(store),
					today: () => given.today,
					nowMs: io.nowMs,
				},
				second,
				pins.value[1],
			);
			if (!imported.ok) return refuse(io, imported.error);
			writeJson(io, { ...offer, importedBy: first, confirmedBy: second });
			return 0;
		});
	},
};
