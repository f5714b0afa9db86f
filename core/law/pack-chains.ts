import type { Day } from "../day.ts";
import { stateKey } from "../document/state-key.ts";
import { addDays } from "./days.ts";
import type { NationalityRule } from "./pack.ts";
import type { PackFault } from "./pack-faults.ts";
import type { Rule } from "./rule.ts";
import type { PlacedRule } from "./rules-of.ts";

/** Lists of states may run beside each other while no state is on both. */
function isSameMatter(a: Rule, b: Rule): boolean {
	const [there, here] = [a, b].map((rule) =>
		((rule as NationalityRule).nationalities ?? []).map(stateKey),
	) as [string[], string[]];
	const areUnnamed = there.length === 0 && here.length === 0;
	return areUnnamed || there.some((state) => here.includes(state));
}

/** What follows the end of everything so far, and what overlaps what. */
export function chainFaults(chain: readonly PlacedRule[]): PackFault[] {
	const faults: PackFault[] = [];
	const inOrder = [...chain].sort((a, b) =>
		a.rule.from < b.rule.from ? -1 : 1,
	);
	let end: Day | null = null;
	let last = "";
	inOrder.forEach((placed, index) => {
		const { rule, path } = placed;
		for (const { rule: earlier } of inOrder.slice(0, index)) {
			const isOver = earlier.until !== undefined && earlier.until < rule.from;
			if (isOver || !isSameMatter(earlier, rule)) continue;
			faults.push({
				code: "rules.overlap",
				path: [...path, "from"],
				detail: `${rule.ruleId} from ${rule.from} overlaps ${earlier.ruleId}`,
			});
		}
		if (end !== null && rule.from > addDays(end, 1)) {
			faults.push({
				code: "rules.gap",
				path: [...path, "from"],
				detail: `${rule.ruleId} from ${rule.from}: no rule after ${last} ended on ${end}`,
			});
		}
		const ends: Day | null = rule.until ?? null;
		if (index === 0 || (end !== null && (ends === null || ends > end))) {
			end = ends;
			last = rule.ruleId;
		}
	});
	return faults;
}

/** Rules that take turns: of one part and one key. */
export function chains(rules: readonly PlacedRule[]): PlacedRule[][] {
	const byKey = new Map<string, PlacedRule[]>();
	for (const placed of rules) {
		const name = `${placed.part}/${placed.key}`;
		byKey.set(name, [...(byKey.get(name) ?? []), placed]);
	}
	return [...byKey.values()];
}
