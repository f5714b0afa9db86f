import type {
	PackCard,
	PackChangeRow,
	RuleRow,
} from "../../contract/supervisor.ts";
import type { ChangedValue } from "../../core/law/changed-values.ts";
import { isConfirmed } from "../../core/law/evidence.ts";
import type { Rule, RulePack } from "../../core/law/pack.ts";
import type { PackChange } from "../../core/law/pack-difference.ts";
import { partsOfKind } from "../../core/law/pack-parts.ts";
import { placedRules } from "../../core/law/rules-of.ts";
import type { ShelvedPack } from "../sources/pack-shelf.ts";

const longestShown = 4000;

function clipped(text: string): string {
	return text.length > longestShown
		? `${text.slice(0, longestShown - 1)}…`
		: text;
}

/** A value of a pack as one line: states and places with spaces between. */
function line(value: unknown): string {
	if (Array.isArray(value)) return clipped(value.map(line).join(" "));
	if (typeof value === "object" && value !== null) {
		const parts = Object.entries(value).map(
			([key, of]) => `${key} ${line(of)}`,
		);
		// A key that states nothing means everybody.
		return parts.length === 0 ? "*" : clipped(`(${parts.join(", ")})`);
	}
	return clipped(String(value));
}

export function packCard(
	{ packId, pack, approval }: ShelvedPack,
	standing: PackCard["standing"],
	signer: string | null = approval?.signer ?? null,
): PackCard {
	const rules = placedRules(pack);
	const verified = rules.filter(({ rule }) => isConfirmed(rule)).length;
	return {
		packId,
		standing,
		state: pack.state,
		name: pack.name,
		version: pack.version,
		issuedOn: pack.issuedOn,
		effectiveFrom: pack.effectiveFrom,
		verified,
		unverified: rules.length - verified,
		signer,
		importedBy: approval?.importedBy ?? null,
		confirmedBy: approval?.confirmedBy ?? null,
	};
}

/** What a row says of every rule; the rest are its fields. */
const said = {
	ruleId: true,
	instrument: true,
	source: true,
	evidence: true,
	readOn: true,
	from: true,
	until: true,
} satisfies Record<keyof Rule, true>;

function fieldsOf(content: object): RuleRow["fields"] {
	return Object.entries(content)
		.filter(([field, value]) => !(field in said) && value !== undefined)
		.map(([field, value]) => ({ field, value: line(value) }));
}

/** Every rule of a pack, in the order of its file, and what else it sets. */
export function ruleRows(pack: RulePack): RuleRow[] {
	const rules = placedRules(pack).map(
		({ part, rule, key }): RuleRow => ({
			part,
			subject: clipped(key),
			rule: {
				ruleId: rule.ruleId,
				instrument: rule.instrument,
				source: rule.source ?? null,
				evidence: rule.evidence,
				readOn: rule.readOn ?? null,
				from: rule.from,
				until: rule.until ?? null,
			},
			fields: fieldsOf(rule),
		}),
	);
	const tables = partsOfKind("table").map(
		(part): RuleRow => ({
			part,
			subject: part,
			rule: null,
			fields: fieldsOf(pack[part]),
		}),
	);
	return [...rules, ...tables];
}

function valueLine(
	name: "before" | "after",
	value: ChangedValue,
): Partial<PackChangeRow> {
	if (value === null) return {};
	const isEmptyList = typeof value === "object" && value.length === 0;
	return { [name]: isEmptyList ? "[]" : line(value) };
}

export function changeRow(change: PackChange): PackChangeRow {
	const place = {
		part: change.part,
		...(change.ruleId === null ? {} : { ruleId: change.ruleId }),
		subject: clipped(change.subject),
	};
	switch (change.kind) {
		case "ruleAdded":
		case "ruleRemoved": {
			const { instrument, from } = change.rule;
			return { ...place, kind: change.kind, instrument, from };
		}
		case "orderChanged":
			return { ...place, kind: change.kind };
		case "valueChanged":
			return {
				...place,
				kind: change.kind,
				...(change.field === null ? {} : { field: change.field }),
				...valueLine("before", change.before),
				...valueLine("after", change.after),
			};
		case "itemsChanged":
			return {
				...place,
				kind: change.kind,
				...(change.field === null ? {} : { field: change.field }),
				...(change.added.length ? { added: line(change.added) } : {}),
				...(change.removed.length ? { removed: line(change.removed) } : {}),
			};
	}
}
