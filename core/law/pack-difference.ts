import { stateKey } from "../document/state-key.ts";
import type { RulePack } from "./pack.ts";
import type { Rule } from "./rule.ts";
import { type PlacedRule, placedRules } from "./rules-of.ts";

export type ChangedValue = string | number | boolean | null;

/** One difference between two packs, as data that a window puts in words. */
export type PackChange = {
	/** The part of the pack: `visaIndices`, `visaFree`, `citizen`, … */
	readonly part: string;
	readonly ruleId: string;
	/** What the rule is about: an index, a document kind, a reason's code. */
	readonly subject: string;
} & (
	| { readonly kind: "ruleAdded" | "ruleRemoved"; readonly rule: Rule }
	| {
			readonly kind: "valueChanged";
			readonly field: string;
			readonly before: ChangedValue;
			readonly after: ChangedValue;
	  }
	| {
			readonly kind: "itemsChanged";
			readonly field: string;
			readonly added: readonly string[];
			readonly removed: readonly string[];
	  }
);

function isPlain(value: unknown): value is ChangedValue {
	return (
		value === null || ["string", "number", "boolean"].includes(typeof value)
	);
}

function textOf(value: unknown): string {
	return typeof value === "string" ? value : JSON.stringify(value);
}

function sortedList(value: unknown): string[] {
	return Array.isArray(value) ? value.map(textOf).sort() : [];
}

function changesOf(before: PlacedRule, after: PlacedRule): PackChange[] {
	const place = {
		part: String(after.path[0]),
		ruleId: after.rule.ruleId,
		subject: after.key,
	};
	const old = before.rule as object as Readonly<Record<string, unknown>>;
	const fresh = after.rule as object as Readonly<Record<string, unknown>>;
	const fields = new Set([...Object.keys(old), ...Object.keys(fresh)]);
	return [...fields].flatMap((field): PackChange[] => {
		const was = old[field] ?? null;
		const is = fresh[field] ?? null;
		if (JSON.stringify(was) === JSON.stringify(is)) return [];
		if (Array.isArray(was) || Array.isArray(is)) {
			const there = sortedList(was);
			const here = sortedList(is);
			const added = here.filter((item) => !there.includes(item));
			const removed = there.filter((item) => !here.includes(item));
			return added.length + removed.length === 0
				? []
				: [{ ...place, kind: "itemsChanged", field, added, removed }];
		}
		return [
			{
				...place,
				kind: "valueChanged",
				field,
				before: isPlain(was) ? was : textOf(was),
				after: isPlain(is) ? is : textOf(is),
			},
		];
	});
}

/** What a new pack changes, rule by rule, in the order of the new pack. */
export function packDifference(
	before: RulePack,
	after: RulePack,
): PackChange[] {
	const old = new Map(placedRules(before).map((one) => [one.rule.ruleId, one]));
	const fresh = placedRules(after);
	const ids = new Set(fresh.map(({ rule }) => rule.ruleId));
	const whole = (kind: "ruleAdded" | "ruleRemoved", one: PlacedRule) => ({
		kind,
		part: String(one.path[0]),
		ruleId: one.rule.ruleId,
		subject: one.key,
		rule: one.rule,
	});
	return [
		...fresh.flatMap((one) => {
			const was = old.get(one.rule.ruleId);
			return was ? changesOf(was, one) : [whole("ruleAdded", one)];
		}),
		...placedRules(before)
			.filter(({ rule }) => !ids.has(rule.ruleId))
			.map((one) => whole("ruleRemoved", one)),
	];
}

/** Who comes onto a list and who leaves it from one day to another. */
export function listedChange(
	rules: RulePack["visaOnArrival"],
	before: string,
	after: string,
): { readonly added: string[]; readonly removed: string[] } {
	const on = (day: string) =>
		new Set(
			rules
				.filter(({ from, until }) => from <= day && (!until || day <= until))
				.flatMap(({ nationalities }) => nationalities.map(stateKey)),
		);
	const there = on(before);
	const here = on(after);
	return {
		added: [...here].filter((state) => !there.has(state)).sort(),
		removed: [...there].filter((state) => !here.has(state)).sort(),
	};
}
