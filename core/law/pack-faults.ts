import type { FailureCode } from "../codes/failure-codes.ts";
import { type Day, isDay } from "../day.ts";
import { isConfirmed } from "./evidence.ts";
import type { RulePack } from "./pack.ts";
import { chainFaults, chains } from "./pack-chains.ts";
import { packParts } from "./pack-parts.ts";
import type { Rule } from "./rule.ts";
import { type Path, type PlacedRule, placedRules } from "./rules-of.ts";
import type { RollingWindow, StayLength } from "./stay-rules.ts";

/**
 * Why a pack is refused. `rules.date`: no day of the calendar, or a rule that
 * ends before it begins · `rules.duplicate`: an id used twice ·
 * `rules.overlap` and `rules.gap`: two rules of one key both decide on a day,
 * or none does between two · `rules.index`: an index that no rule describes ·
 * `rules.stay`: a stay without a length, or with two · `rules.evidence`: a rule
 * claims a reading that nobody can repeat, or one later than the pack ·
 * `rules.future`: made after today.
 */
export interface PackFault {
	readonly code: FailureCode;
	/** Where in the file. */
	readonly path: Path;
	/** What was seen there; rule ids and days. */
	readonly detail: string;
}

function dateFaults({ rule, path }: PlacedRule): PackFault[] {
	const wrong = (["readOn", "from", "until"] as const).filter((name) => {
		const day = rule[name];
		return day !== undefined && !isDay(day);
	});
	const faults = wrong.map((name) => ({
		code: "rules.date" as const,
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

function evidenceFaults(
	{ issuedOn }: RulePack,
	{ rule, path }: PlacedRule,
): PackFault[] {
	const { ruleId, evidence, source, readOn } = rule;
	const missing = Object.entries({ source, readOn })
		.filter(([, said]) => said === undefined)
		.map(([name]) => name);
	const fault = (field: string, says: string): PackFault => ({
		code: "rules.evidence",
		path: [...path, field],
		detail: `${ruleId}: ${says}`,
	});
	if (isConfirmed(rule) && missing.length > 0)
		return [fault("evidence", `${evidence} without ${missing.join(", ")}`)];
	return readOn !== undefined && readOn > issuedOn
		? [fault("readOn", `${readOn} is after the pack of ${issuedOn}`)]
		: [];
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

/** The fields by which rules of a part name an index that is described elsewhere. */
function namedIndices({ part, rule, path }: PlacedRule): [Path, string][] {
	const how = packParts[part];
	if (how.kind !== "rules" || how.indices === "described") return [];
	const fields = rule as object as Readonly<Record<string, unknown>>;
	return how.indices.flatMap((field): [Path, string][] => {
		const value = fields[field];
		return Array.isArray(value)
			? value.map((index, at) => [[...path, field, at], String(index)])
			: typeof value === "string"
				? [[[...path, field], value]]
				: [];
	});
}

function indexFaults(rules: readonly PlacedRule[]): PackFault[] {
	const known = new Set(
		rules.flatMap(({ part, key }) => {
			const how = packParts[part];
			return how.kind === "rules" && how.indices === "described" ? [key] : [];
		}),
	);
	return rules
		.flatMap(namedIndices)
		.filter(([, index]) => !known.has(index))
		.map(([path, detail]) => ({ code: "rules.index", path, detail }));
}

/** A stay has one length; days without an end fill every window. */
function lengthFaults({ part, rule, path }: PlacedRule): PackFault[] {
	if (part !== "visaIndices" && part !== "visaFree" && part !== "visaOnArrival")
		return [];
	const { stayDays, calendarMonths, isUnlimited, window } = rule as Rule &
		StayLength & { readonly window?: RollingWindow };
	const told = [
		...(stayDays === undefined ? [] : ["stayDays"]),
		...(calendarMonths === undefined ? [] : ["calendarMonths"]),
		...(isUnlimited ? ["isUnlimited"] : []),
		...(isUnlimited && window ? ["window"] : []),
	];
	return told.length === 1
		? []
		: [
				{
					code: "rules.stay",
					path,
					detail: `${rule.ruleId}: ${told.join(" + ") || "no length"}`,
				},
			];
}

/** Everything for which a pack is refused whole; empty: it may decide. */
export function packFaults(pack: RulePack, today: Day): PackFault[] {
	const rules = placedRules(pack);
	const days = (["issuedOn", "effectiveFrom"] as const)
		.filter((name) => !isDay(pack[name]))
		.map((name) => ({
			code: "rules.date" as const,
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
						code: "rules.future" as const,
						path: ["issuedOn"],
						detail: `${pack.issuedOn} is after ${today}`,
					},
				]
			: []),
		...rules.flatMap((placed) => evidenceFaults(pack, placed)),
		...duplicates(rules),
		...indexFaults(rules),
		...rules.flatMap(lengthFaults),
		...chains(rules).flatMap(chainFaults),
	];
}

/** Whether a pack without faults already decides on a day. */
export function isComing(pack: RulePack, today: Day): boolean {
	return pack.effectiveFrom > today;
}
