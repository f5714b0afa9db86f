import { packDifference } from "../../core/law/pack-difference.ts";
import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import { changeSentence } from "../rules/change-sentence.ts";
import { deskPack } from "../rules/desk-pack.ts";
import { rulesFrom } from "../rules/rules-from.ts";
import { readPackFile } from "../verify/read-rules.ts";
import { complain } from "../with-store.ts";

const usage = `rules diff [OLD] NEW
  what a new pack changes, one change a line with a sentence for a person;
  without OLD: against the pack that decides at the desk (--data)
  exit: 1 when the packs differ`;

export const rulesDiff: Command = {
	name: "rules diff",
	usage,
	options: {},
	words: { least: 1, most: 2 },
	run(io, given) {
		const from = rulesFrom(io, given);
		const newPath = given.words.at(-1) ?? "";
		const oldPath = given.words.length === 2 ? given.words[0] : undefined;
		const before =
			oldPath === undefined ? deskPack(io, given) : readPackFile(oldPath, from);
		if (!before.ok) return complain(io, before.error);
		const after = readPackFile(newPath, from);
		if (!after.ok) return complain(io, after.error);
		const changes = packDifference(before.value, after.value);
		for (const change of changes) {
			writeJson(io, {
				...change,
				sentence: changeSentence(change, after.value),
			});
		}
		return changes.length === 0 ? 0 : 1;
	},
};
