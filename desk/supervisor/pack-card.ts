import type {
	PackCard,
	PackChangeRow,
	RuleRow,
} from "../../contract/supervisor.ts";
import type { RulePack } from "../../core/law/pack.ts";
import type { PackChange } from "../../core/law/pack-difference.ts";
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
	const verified = rules.filter(({ rule }) => rule.verified).length;
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

const said = new Set([
	"ruleId",
	"instrument",
	"source",
	"verified",
	"from",
	"until",
]);

/** Every rule of a pack, in the order of its file. */
export function ruleRows(pack: RulePack): RuleRow[] {
	return placedRules(pack).map(({ rule, path, key }) => ({
		part: String(path[0]),
		ruleId: rule.ruleId,
		subject: clipped(key),
		instrument: rule.instrument,
		source: rule.source ?? null,
		verified: rule.verified,
		from: rule.from,
		until: rule.until ?? null,
		fields: Object.entries(rule)
			.filter(([field, value]) => !said.has(field) && value !== undefined)
			.map(([field, value]) => ({ field, value: line(value) })),
	}));
}

export function changeRow(change: PackChange): PackChangeRow {
	const place = {
		part: change.part,
		ruleId: change.ruleId,
		subject: clipped(change.subject),
	};
	switch (change.kind) {
		case "ruleAdded":
		case "ruleRemoved": {
			const { instrument, from } = change.rule;
			return { ...place, kind: change.kind, instrument, from };
		}
		case "valueChanged":
			return {
				...place,
				kind: change.kind,
				field: change.field,
				...(change.before === null ? {} : { before: line(change.before) }),
				...(change.after === null ? {} : { after: line(change.after) }),
			};
		case "itemsChanged":
			return {
				...place,
				kind: change.kind,
				field: change.field,
				...(change.added.length ? { added: line(change.added) } : {}),
				...(change.removed.length ? { removed: line(change.removed) } : {}),
			};
	}
}
