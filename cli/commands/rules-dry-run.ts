import { dryRun, type PastQuestion } from "../../core/law/dry-run.ts";
import { type Command, textOf } from "../command.ts";
import { type Io, writeJson } from "../io.ts";
import { idOf, readJsonLine } from "../json-line.ts";
import { deskPack } from "../rules/desk-pack.ts";
import { rulesFrom } from "../rules/rules-from.ts";
import { readCase } from "../verify/case.ts";
import { questionOf } from "../verify/question-of.ts";
import { readPackFile } from "../verify/read-rules.ts";
import { complain } from "../with-store.ts";

const usage = `rules dry-run NEW [--old FILE]
  without --old: against the pack that decides at the desk (--data);
  reads cases as verify does and writes each verdict that a new pack changes,
  then a line of counts; progress goes to standard error; how old a source was
  stands in a case as its state, which both packs take as it is
  exit: 1 when a verdict changes, 2 when a line was no case`;

/** The cases of the input; what is none is told on standard error and skipped. */
async function* casesOf(
	io: Io,
	onFault: () => void,
): AsyncGenerator<PastQuestion> {
	let number = 0;
	for await (const line of io.lines) {
		number += 1;
		const object = readJsonLine(line);
		const given = object.ok ? readCase(object.value) : object;
		if (!object.ok || !given.ok) {
			const error = given.ok ? { code: "input.json" } : given.error;
			io.err(`lintas: line ${number}: ${error.code}`);
			onFault();
			continue;
		}
		const id = String(idOf(object.value) ?? number);
		const asked = given.value;
		yield { id, under: (pack) => questionOf(asked, pack) };
	}
}

export const rulesDryRun: Command = {
	name: "rules dry-run",
	usage,
	options: { old: { type: "string" } },
	words: { least: 1, most: 1 },
	async run(io, given) {
		const from = rulesFrom(io, given);
		const oldPath = textOf(given, "old");
		const before =
			oldPath === undefined ? deskPack(io, given) : readPackFile(oldPath, from);
		if (!before.ok) return complain(io, before.error);
		const after = readPackFile(given.words[0] ?? "", from);
		if (!after.ok) return complain(io, after.error);
		let hasFault = false;
		let changed = 0;
		const cases = casesOf(io, () => {
			hasFault = true;
		});
		for await (const step of dryRun(before.value, after.value, cases, {
			every: 5000,
		})) {
			if (step.kind === "progress") {
				io.err(`lintas: ${step.done} cases, ${step.changed} changed`);
				continue;
			}
			writeJson(io, step);
			if (step.kind === "changed") changed += 1;
		}
		return hasFault ? 2 : changed > 0 ? 1 : 0;
	},
};
