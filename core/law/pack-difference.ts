import { assertNever } from "../result.ts";
import { type ValueChange, valueChange } from "./changed-values.ts";
import type { RulePack } from "./pack.ts";
import { type PartName, packParts, partNames } from "./pack-parts.ts";
import type { Rule } from "./rule.ts";
import { type PlacedRule, placedRules } from "./rules-of.ts";

interface ChangedPlace {
	/** The part of the pack: `visaIndices`, `citizen`, `timeZones`, … */
	readonly part: PartName;
	/** Null: what changed belongs to no rule. */
	readonly ruleId: string | null;
	/** What it is about: an index, a document kind, a reason's code, a checkpoint. */
	readonly subject: string;
}

/** One difference between two packs, as data that a window puts in words. */
export type PackChange = ChangedPlace &
	(
		| { readonly kind: "ruleAdded" | "ruleRemoved"; readonly rule: Rule }
		/** Of rules that both fit the first one decides, or is shown first. */
		| { readonly kind: "orderChanged" }
		/** Null: the part itself is the value. */
		| (ValueChange & { readonly field: string | null })
	);

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(part: object | undefined): Fields {
	return (part ?? {}) as Fields;
}

function names(before: Fields, after: Fields): string[] {
	return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

function own(fields: Fields, name: string): unknown {
	return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function changedFields(before: PlacedRule, after: PlacedRule): PackChange[] {
	const { part, key: subject } = after;
	const { ruleId } = after.rule;
	const old = fieldsOf(before.rule);
	const fresh = fieldsOf(after.rule);
	return names(old, fresh).flatMap((field): PackChange[] => {
		const change = valueChange(own(old, field), own(fresh, field));
		return change ? [{ part, ruleId, subject, field, ...change }] : [];
	});
}

/** A rule of a list is known by its id, any other by where it stands. */
function identityOf({ part, rule, key }: PlacedRule): string {
	const isListed = packParts[part].kind === "rules";
	return JSON.stringify([part, isListed ? rule.ruleId : key]);
}

function changedRules(
	before: readonly PlacedRule[],
	after: readonly PlacedRule[],
): PackChange[] {
	const old = new Map(before.map((one) => [identityOf(one), one]));
	const fresh = new Map(after.map((one) => [identityOf(one), one]));
	const whole = (
		kind: "ruleAdded" | "ruleRemoved",
		{ part, rule, key: subject }: PlacedRule,
	): PackChange => ({ kind, part, ruleId: rule.ruleId, subject, rule });
	return [
		...[...fresh].flatMap(([identity, one]) => {
			const was = old.get(identity);
			return was ? changedFields(was, one) : [whole("ruleAdded", one)];
		}),
		...[...old]
			.filter(([identity]) => !fresh.has(identity))
			.map(([, one]) => whole("ruleRemoved", one)),
	];
}

function changedOrder(
	part: PartName,
	before: readonly PlacedRule[],
	after: readonly PlacedRule[],
): PackChange[] {
	const both = (these: readonly PlacedRule[], those: readonly PlacedRule[]) => {
		const known = new Set(those.map(identityOf));
		return these.map(identityOf).filter((identity) => known.has(identity));
	};
	const isSame =
		both(before, after).join("\n") === both(after, before).join("\n");
	return isSame
		? []
		: [{ kind: "orderChanged", part, ruleId: null, subject: "" }];
}

function changedEntries(part: PartName, was: Fields, is: Fields): PackChange[] {
	return names(was, is).flatMap((subject): PackChange[] => {
		const change = valueChange(own(was, subject), own(is, subject));
		return change
			? [{ part, ruleId: null, subject, field: null, ...change }]
			: [];
	});
}

/** What a new pack changes, part by part, in the order of the new pack. */
export function packDifference(
	before: RulePack,
	after: RulePack,
): PackChange[] {
	const old = placedRules(before);
	const fresh = placedRules(after);
	return partNames.flatMap((part): PackChange[] => {
		const { kind } = packParts[part];
		const was: unknown = before[part];
		const is: unknown = after[part];
		switch (kind) {
			case "value": {
				const change = valueChange(was, is);
				return change
					? [{ part, ruleId: null, subject: "", field: null, ...change }]
					: [];
			}
			case "table":
				return changedEntries(part, was as Fields, is as Fields);
			case "rule":
			case "rulesByName":
			case "rules": {
				const here = (one: PlacedRule) => one.part === part;
				const [these, those] = [old.filter(here), fresh.filter(here)];
				return [
					...changedRules(these, those),
					...(kind === "rules" ? changedOrder(part, these, those) : []),
				];
			}
			default:
				return assertNever(kind);
		}
	});
}
