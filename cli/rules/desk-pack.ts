import type { Day } from "../../core/day.ts";
import type { RulePack } from "../../core/law/pack.ts";
import { ok, type Result } from "../../core/result.ts";
import { readDeskConfig } from "../../desk/config/desk-config.ts";
import { type DataFiles, dataFiles } from "../../desk/data-files.ts";
import { readShelf, shelvedOn } from "../../desk/sources/pack-shelf.ts";
import { readSigners } from "../../desk/sources/signers.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";
import type { Arguments } from "../command.ts";
import type { Io } from "../io.ts";

/** The state whose law decides at the desk of `--data`. Codes: `config.*`. */
export function deskState(
	given: Pick<Arguments, "dataFolder">,
): Result<string> {
	const config = readDeskConfig(dataFiles(given.dataFolder).desk);
	return config.ok ? ok(config.value.state) : config;
}

export type PackOn = (day: Day) => RulePack;

/**
 * The pack that decides at a desk of that state on a day, as at its counter: imported ones too. A
 * pack that may not decide is told on standard error.
 */
export function packsOf(
	io: Io,
	{ rules, signers }: Pick<DataFiles, "rules" | "signers">,
	state: string,
): PackOn {
	const known = readSigners(signers);
	const trusted = known.ok ? known.value : [];
	const shelf = readShelf(rules, trusted, shippedPack(state));
	for (const { file, code } of shelf.problems) {
		io.err(`lintas: ${file}: ${code}`);
	}
	return (day) => shelvedOn(shelf, day).pack;
}

/** The same for the desk of `--data`. Codes: `config.*`. */
export function deskPacks(
	io: Io,
	given: Pick<Arguments, "dataFolder">,
): Result<PackOn> {
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
	return packs.ok ? ok(packs.value(given.today)) : packs;
}
