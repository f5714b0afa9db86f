import { type Day, isDay } from "../day.ts";
import { stateKey } from "../document/state-key.ts";
import { addDays } from "./days.ts";
import type { NationalityRule, RulePack } from "./pack.ts";
import type { Rule } from "./rule.ts";
import { type Path, type PlacedRule, placedRules } from "./rules-of.ts";

/**
 * Why a pack is refused. `rules.date`: no day of the calendar, or a rule that
 * ends before it begins · `rules.duplicate`: an id used twice ·
 * `rules.overlap` and `rules.gap`: two rules of one key both decide on a day,
 * or none does between two · `rules.index`: an index that no rule describes ·
 * `rules.future`: made after today · `rules.notYet`: in force only later.
 */
export interface PackFault {
	readonly code: string;
	/** Where in the file. */
	readonly path: Path;
	/** What was seen there; rule ids and days. */
	readonly detail: string;
}

function dateFaults({ rule, path }: PlacedRule): PackFault[] {
	const wrong = (["from", "until"] as const).filter((name) => {
		const day = rule[name];
		return day !== undefined && !isDay(day);
	});
	const faults = wrong.map((name) => ({
		code: "rules.date",
		path: [...path, name],
		detail: `${rule.ruleId}: ${rule[name] ?? ""}`,
	}));
	const isBackwards =
		faults.length === 0 && rule.until !== undefined && rule.until < rule.from;
	return isBackwards
		? [
				{
					code: "rules.date",
					path: [...path, "until"],
					detail: `${rule.ruleId}: ${rule.until} is before ${rule.from}`,
				},
			]
		: faults;
}

function duplicates(rules: readonly PlacedRule[]): PackFault[] {
	const seen = new Set<string>();
	return rules.flatMap(({ rule: { ruleId }, path }) => {
		if (!seen.has(ruleId)) {
			seen.add(ruleId);
			return [];
		}
		return [
			{
				code: "rules.duplicate",
				path: [...path, "ruleId"],
				detail: ruleId,
			},
		];
	});
}

/** Lists of states may run beside each other while no state is on both. */
function isSameMatter(a: Rule, b: Rule): boolean {
	const [there, here] = [a, b].map((rule) =>
		((rule as NationalityRule).nationalities ?? []).map(stateKey),
	) as [string[], string[]];
	const areUnnamed = there.length === 0 && here.length === 0;
	return areUnnamed || there.some((state) => here.includes(state));
}

/** What follows the end of everything so far, and what overlaps what. */
function chainFaults(chain: readonly PlacedRule[]): PackFault[] {
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

function chains(pack: RulePack): PlacedRule[][] {
	const byKey = new Map<string, PlacedRule[]>();
	for (const placed of placedRules(pack)) {
		const [list] = placed.path;
		const name = `${list}/${placed.key}`;
		byKey.set(name, [...(byKey.get(name) ?? []), placed]);
	}
	return [...byKey.values()];
}

function indexFaults(pack: RulePack): PackFault[] {
	const known = new Set(
		[...pack.visaIndices, ...pack.residencePermits].map(({ index }) => index),
	);
	const named: (Path | string)[][] = [
		...(["visaFree", "visaOnArrival"] as const).flatMap((list) =>
			pack[list].map((rule, at) => [[list, at, "index"], rule.index]),
		),
		...(["entryPoints", "autogate"] as const).flatMap((list) =>
			pack[list].flatMap((rule, at) =>
				rule.indices.map((index, nth) => [[list, at, "indices", nth], index]),
			),
		),
	];
	return named.flatMap(([path, index]) =>
		known.has(String(index))
			? []
			: [
					{
						code: "rules.index",
						path: path as Path,
						detail: String(index),
					},
				],
	);
}

/** Everything for which a pack is refused whole; empty: it may decide. */
export function packFaults(pack: RulePack, today: Day): PackFault[] {
	const rules = placedRules(pack);
	const days = (["issuedOn", "effectiveFrom"] as const)
		.filter((name) => !isDay(pack[name]))
		.map((name) => ({
			code: "rules.date",
			path: [name],
			detail: pack[name],
		}));
	const dates = [...days, ...rules.flatMap(dateFaults)];
	// Days that the calendar does not have cannot be compared.
	if (dates.length > 0) return dates;
	return [
		...(pack.issuedOn > today
			? [
					{
						code: "rules.future",
						path: ["issuedOn"],
						detail: `${pack.issuedOn} is after ${today}`,
					},
				]
			: []),
		...duplicates(rules),
		...indexFaults(pack),
		...chains(pack).flatMap(chainFaults),
	];
}

/** Whether a pack without faults already decides on a day. */
export function isComing(pack: RulePack, today: Day): boolean {
	return pack.effectiveFrom > today;
}
