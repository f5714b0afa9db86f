import type { OutputOf } from "../contract/define.ts";
import type {
	RepairChoice,
	readingHostCalls,
} from "../contract/reading-host.ts";
import type { Day } from "../core/day.ts";
import { parseMrz } from "../core/mrz/parse.ts";
import { type MrzSolution, repairMrz } from "../core/mrz/repair.ts";
import type { BlindPosition } from "../core/mrz/repair-blind.ts";

const mostChoices = 9;
const mostOthers = 12;
const mostBlind = 20;

/** What a misread zone may be, each with the zone that it makes; null: nothing that holds. */
export function repairChoices(
	text: string,
	day: Day,
): OutputOf<(typeof readingHostCalls)["repair"]> {
	const repair = repairMrz(text, day);
	if (!repair.ok || repair.value.solutions.length === 0) return null;
	const { solutions, unique, blind } = repair.value;
	const [first] = solutions;
	return {
		choices: solutions
			.slice(0, mostChoices)
			.flatMap((solution) => choiceOf(solution, day)),
		others: blind
			.slice(0, mostOthers)
			.flatMap((spot) => (first ? choiceOf(withOther(first, spot), day) : [])),
		more: Math.max(0, solutions.length - mostChoices),
		unique,
		blind: blind.slice(0, mostBlind).map((spot) => ({ ...spot })),
	};
}

function choiceOf(
	{ text, changes }: MrzSolution,
	day: Day,
): readonly RepairChoice[] {
	const zone = parseMrz(text, day);
	if (!zone.ok) return [];
	const lines = text.split("\n");
	return [
		{ lines, changes: changes.map((one) => ({ ...one })), zone: zone.value },
	];
}

/** Which of two characters stands there no digit tells; another source may. */
function withOther(
	{ text, changes }: MrzSolution,
	{ line, column, read, other, secondColumn }: BlindPosition,
): MrzSolution {
	const lines = text.split("\n");
	const more = [column, secondColumn].flatMap((at, index) =>
		at === undefined
			? []
			: [
					{
						line,
						column: at,
						from: read.charAt(index),
						to: other.charAt(index),
					},
				],
	);
	for (const { column: at, to } of more) {
		const old = lines[line - 1] ?? "";
		lines[line - 1] = old.slice(0, at - 1) + to + old.slice(at);
	}
	return { text: lines.join("\n"), changes: [...changes, ...more] };
}
