import type { Rule } from "./rule.ts";

/**
 * What stands behind a rule, the strongest first. instrument: the law's own text
 * was read · officialPage: a page of the authority · press: a newspaper ·
 * secondary: notes of others who read it · unconfirmed: nobody says.
 */
export const evidenceLevels = [
	"instrument",
	"officialPage",
	"press",
	"secondary",
	"unconfirmed",
] as const;
export type Evidence = (typeof evidenceLevels)[number];

/** A rule below an official page is marked wherever it decides. */
export function isConfirmed({ evidence }: Pick<Rule, "evidence">): boolean {
	return evidence === "instrument" || evidence === "officialPage";
}
