import { assess } from "../../core/law/assess.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Arguments, Command } from "../command.ts";
import { type ExitCode, type Io, writeJson } from "../io.ts";
import { idOf, readJsonLine } from "../json-line.ts";
import { type DeskRules, deskPacks } from "../rules/desk-pack.ts";
import { rulesFrom } from "../rules/rules-from.ts";
import { readCase } from "../verify/case.ts";
import { questionOf } from "../verify/question-of.ts";
import { readRules } from "../verify/read-rules.ts";
import { verdictLine } from "../verify/verdict-line.ts";

const usage = `verify [--rules FILE...]
  reads one case a line from standard input and writes its verdict as the
  counter would show it; --rules: these packs instead of the one that
  decides at the desk (--data) on the day of the case
  exit: 2 when a line was no case; the other lines are answered all the same`;

function packsFor(io: Io, given: Arguments): Result<Pick<DeskRules, "on">> {
	const { values, words } = given;
	const named = Array.isArray(values.rules) ? values.rules.map(String) : [];
	if (named.length > 0) {
		const read = readRules([...named, ...words], rulesFrom(io, given));
		return read.ok ? ok({ on: () => read.value }) : read;
	}
	return words.length === 0
		? deskPacks(io, given)
		: fail("usage.arguments", `Unexpected '${words[0] ?? ""}'`);
}

function answer(line: string, { on }: Pick<DeskRules, "on">): object {
	const object = readJsonLine(line);
	if (!object.ok) return { id: null, error: object.error };
	const id = idOf(object.value);
	const given = readCase(object.value);
	if (!given.ok) return { id, error: given.error };
	const found = assess(questionOf(given.value, on(given.value.day)));
	return { id, ...verdictLine(given.value, found) };
}

export const verify: Command = {
	name: "verify",
	usage,
	options: { rules: { type: "string", multiple: true } },
	words: { least: 0, most: 64 },
	async run(io, given) {
		const packs = packsFor(io, given);
		if (!packs.ok) {
			io.err(`lintas: ${packs.error.code}: ${packs.error.detail ?? ""}`);
			return 2;
		}
		let code: ExitCode = 0;
		for await (const line of io.lines) {
			const said = answer(line, packs.value);
			writeJson(io, said);
			if ("error" in said) code = 2;
		}
		return code;
	},
};
