import type { Day } from "../../core/day.ts";
import { parseMrz } from "../../core/mrz/parse.ts";
import { type MrzRepair, repairMrz } from "../../core/mrz/repair.ts";
import type { Failure } from "../../core/result.ts";
import type { Command } from "../command.ts";
import { type ExitCode, writeJson } from "../io.ts";
import { idOf, readJsonLine } from "../json-line.ts";
import { readingIn } from "../reading.ts";

const usage = `repair [--now DAY]
  reads the same lines as decode and writes every MRZ that a misread one may be:
  {"id","solutions":[{"text","changes":[{"line","column","from","to"}]}],
   "unique","blind":[{"line","column","read","other","secondColumn"?}],"problems"?}
  It proposes; nothing is decided here. "blind" are characters that no check
  digit tells from another, "secondColumn" where two go together.
  A zone that holds has no solution.
  exit: 1 when a line does not hold and has no solution, 2 when a line was no such input`;

interface Answer extends MrzRepair {
	readonly id: string | number | null;
	readonly problems?: readonly Failure[];
}

const NONE: MrzRepair = { solutions: [], unique: false, blind: [] };

function answer(
	line: string,
	today: Day,
): {
	readonly value: Answer;
	readonly isInput: boolean;
	readonly isRight: boolean;
} {
	const given = readJsonLine(line);
	if (!given.ok) {
		const value = { id: null, ...NONE, problems: [given.error] };
		return { value, isInput: false, isRight: false };
	}
	const id = idOf(given.value);
	const input = readingIn(given.value);
	if (!input.ok) {
		return {
			value: { id, ...NONE, problems: [input.error] },
			isInput: false,
			isRight: false,
		};
	}
	const { text, bytes } = input.value;
	const reading = text ?? Buffer.from(bytes ?? []).toString("latin1");
	const repaired = repairMrz(reading, today);
	const holds = parseMrz(reading, today);
	return {
		value: repaired.ok
			? { id, ...repaired.value }
			: { id, ...NONE, problems: [repaired.error] },
		isInput: true,
		isRight: holds.ok && holds.value.ok,
	};
}

export const repair: Command = {
	name: "repair",
	usage,
	options: {},
	words: { least: 0, most: 0 },
	async run(io, { today }) {
		let code: ExitCode = 0;
		for await (const line of io.lines) {
			const { value, isInput, isRight } = answer(line, today);
			writeJson(io, value);
			if (!isInput) code = 2;
			else if (value.solutions.length === 0 && !isRight && code === 0) code = 1;
		}
		return code;
	},
};
