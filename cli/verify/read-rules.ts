import { readFileSync } from "node:fs";
import { RulePack as RulePackSchema } from "../../contract/rules.ts";
import type { Rule, RulePack } from "../../core/law/pack.ts";
import { fail, ok, type Result } from "../../core/result.ts";

function readOne(path: string): Result<RulePack> {
	let content: unknown;
	try {
		content = JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return fail("rules.unreadable", path);
	}
	const parsed = RulePackSchema.safeParse(content);
	if (parsed.success) return ok(parsed.data);
	const issue = parsed.error.issues[0];
	return fail(
		"rules.invalid",
		`${path}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
	);
}

/** Rules of a later file replace those of the same `ruleId` and join the others. */
function joined<R extends Rule>(base: readonly R[], more: readonly R[]): R[] {
	const replaced = new Set(more.map(({ ruleId }) => ruleId));
	return [...base.filter(({ ruleId }) => !replaced.has(ruleId)), ...more];
}

function amended(base: RulePack, more: RulePack): RulePack {
	return {
		...more,
		name: `${base.name}, ${more.name}`,
		visaIndices: joined(base.visaIndices, more.visaIndices),
		visaFree: joined(base.visaFree, more.visaFree),
		visaOnArrival: joined(base.visaOnArrival, more.visaOnArrival),
		documentValidity: joined(base.documentValidity, more.documentValidity),
		entryPoints: joined(base.entryPoints, more.entryPoints),
		overstay: joined(base.overstay, more.overstay),
	};
}

/**
 * One pack from one or more files, later ones amending earlier ones. Codes:
 * `rules.unreadable`, `rules.invalid`, `rules.none`.
 */
export function readRules(paths: readonly string[]): Result<RulePack> {
	let pack: RulePack | null = null;
	for (const path of paths) {
		const read = readOne(path);
		if (!read.ok) return read;
		pack = pack === null ? read.value : amended(pack, read.value);
	}
	return pack === null ? fail("rules.none") : ok(pack);
}
