import type { RulePack } from "../../core/law/pack.ts";
import { ok, type Result } from "../../core/result.ts";
import { readDeskConfig } from "../../main/config/desk-config.ts";
import { dataFiles } from "../../main/config/options.ts";
import { shippedPack } from "../../main/config/rule-pack.ts";
import type { Arguments } from "../command.ts";

/** The state whose law decides at the desk of `--data`. Codes: `config.*`. */
export function deskState(
	given: Pick<Arguments, "dataFolder">,
): Result<string> {
	const config = readDeskConfig(dataFiles(given.dataFolder).desk);
	return config.ok ? ok(config.value.state) : config;
}

/** The shipped pack of that state. Codes: `config.*`. */
export function deskPack(
	given: Pick<Arguments, "dataFolder">,
): Result<RulePack> {
	const state = deskState(given);
	return state.ok ? ok(shippedPack(state.value)) : state;
}
