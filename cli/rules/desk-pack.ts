import type { Day } from "../../core/day.ts";
import type { RulePack } from "../../core/law/pack.ts";
import { ok, type Result } from "../../core/result.ts";
import { readDeskConfig } from "../../desk/config/desk-config.ts";
import { type DataFiles, dataFiles } from "../../desk/data-files.ts";
import {
	namesakeProblems,
	type PackProblem,
	readShelf,
	shelvedOn,
} from "../../desk/sources/pack-shelf.ts";
import { readSigners } from "../../desk/sources/signers.ts";
import { shippedLaw } from "../../rules/shipped-pack.ts";
import type { Arguments } from "../command.ts";
import type { Io } from "../io.ts";

/** The state whose law decides at the desk of `--data`. Codes: `config.*`. */
export function deskState(
	given: Pick<Arguments, "dataFolder">,
): Result<string> {
	const config = readDeskConfig(dataFiles(given.dataFolder).desk);
	return config.ok ? ok(config.value.state) : config;
}

/** The rules of a desk as its counter has them. */
export interface DeskRules {
	on(day: Day): RulePack;
	/** Files that may not decide, and packs whose name another one has. */
	readonly problems: readonly PackProblem[];
}

/**
 * The pack that decides at a desk of that state on a day, as at its counter: imported ones too. A
 * pack that may not decide is told on standard error.
 */
export function packsOf(
	io: Io,
	{ rules, signers }: Pick<DataFiles, "rules" | "signers">,
	state: string,
): DeskRules {
	const known = readSigners(signers);
	const trusted = known.ok ? known.value : [];
	const shelf = readShelf(rules, trusted, shippedLaw(state));
	const problems = [...shelf.problems, ...namesakeProblems(shelf)];
	for (const { file, code } of problems) {
		io.err(`lintas: ${file}: ${code}`);
	}
	return { on: (day) => shelvedOn(shelf, day).pack, problems };
}

/** The same for the desk of `--data`. Codes: `config.*`. */
export function deskPacks(
	io: Io,
	given: Pick<Arguments, "dataFolder">,
): Result<DeskRules> {
	const state = deskState(given);
	return state.ok
		? ok(packsOf(io, dataFiles(given.dataFolder), state.value))
		: state;
}

/** The one that decides today. Codes: as above. */
export function deskPack(
	io: Io,
	given: Pick<Arguments, "dataFolder" | "today">,
): Result<RulePack> {
	const packs = deskPacks(io, given);
	return packs.ok ? ok(packs.value.on(given.today)) : packs;
}
