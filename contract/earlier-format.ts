import type { Evidence } from "../core/law/evidence.ts";

/** Rules of format 1 said only whether somebody had read the instrument. */
const earlier = "lintas-rules/1";
const today = "lintas-rules/2";

/**
 * What a flag justifies: the author's word that somebody read the law, without
 * what was read and when. That is a note of others, not a page of the authority.
 */
function evidenceOf(isVerified: boolean): Evidence {
	return isVerified ? "secondary" : "unconfirmed";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function ruleOfToday(rule: unknown): unknown {
	if (!isObject(rule) || typeof rule.verified !== "boolean") return rule;
	const { verified, ...kept } = rule;
	return "evidence" in kept
		? rule
		: { ...kept, evidence: evidenceOf(verified) };
}

/** A part of a pack is a rule, a list of rules, or rules by name. */
function partOfToday(part: unknown): unknown {
	if (Array.isArray(part)) return part.map(ruleOfToday);
	if (!isObject(part)) return part;
	return typeof part.verified === "boolean"
		? ruleOfToday(part)
		: Object.fromEntries(
				Object.entries(part).map(([name, rule]) => [name, ruleOfToday(rule)]),
			);
}

/** A pack's file as this program reads it; one of format 1 in the words of format 2. */
export function inFormatOfToday(content: unknown): unknown {
	if (!isObject(content) || content.format !== earlier) return content;
	return {
		...Object.fromEntries(
			Object.entries(content).map(([name, part]) => [name, partOfToday(part)]),
		),
		format: today,
	};
}
