import { assess } from "../../core/law/assess.ts";
import type { RulePack } from "../../core/law/pack.ts";
import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import { casesOf, type ExpectedCase } from "../rules/cases-file.ts";
import { type Difference, differences } from "../rules/differences.ts";
import { rulesFrom } from "../rules/rules-from.ts";
import { questionOf } from "../verify/question-of.ts";
import { readPackFile } from "../verify/read-rules.ts";
import { verdictLine } from "../verify/verdict-line.ts";
import { complain } from "../with-store.ts";

const usage = `rules test PACK [CASES.jsonl]
  decides each case {"id","what","input","expected"} as verify does and writes
  those that come out otherwise, then a line of counts; what is expected may be
  a part of the verdict; without a file: the one beside the pack, whose name
  ends in .cases.jsonl instead of .json
  exit: 1 when a case comes out otherwise, 2 when a line was no case`;

function differing(
	{ input, expected }: ExpectedCase,
	pack: RulePack,
): Difference[] {
	const found = assess(questionOf(input, pack));
	return differences(expected, verdictLine(input, found));
}

/** The cases that a pack carries stand in a file beside it, which no desk reads. */
function casesBeside(packFile: string): string {
	return packFile.replace(/(\.json)?$/, ".cases.jsonl");
}

export const rulesTest: Command = {
	name: "rules test",
	usage,
	options: {},
	words: { least: 1, most: 2 },
	async run(io, given) {
		const [packFile = "", named] = given.words;
		const file = named ?? casesBeside(packFile);
		const pack = readPackFile(packFile, rulesFrom(io, given));
		if (!pack.ok) return complain(io, pack.error);
		const counts = { passed: 0, failed: 0, broken: 0 };
		try {
			for await (const one of casesOf(file)) {
				if ("error" in one) {
					counts.broken += 1;
					const { code, detail = "" } = one.error;
					io.err(`lintas: ${file}: line ${one.line}: ${code}: ${detail}`);
					continue;
				}
				const differs = differing(one, pack.value);
				counts[differs.length === 0 ? "passed" : "failed"] += 1;
				const { line, id, what } = one;
				if (differs.length > 0)
					writeJson(io, { file, line, id, what, differs });
			}
		} catch {
			return complain(io, { code: "rules.unreadable", detail: file });
		}
		writeJson(io, { file, ...counts });
		const { passed, failed, broken } = counts;
		if (passed + failed + broken === 0)
			return complain(io, {
				code: "input.missing",
				detail: `cases in ${file}`,
			});
		return broken > 0 ? 2 : failed > 0 ? 1 : 0;
	},
};
