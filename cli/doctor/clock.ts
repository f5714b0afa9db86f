import type { Day } from "../../core/day.ts";
import { evidenceLevels, isConfirmed } from "../../core/law/evidence.ts";
import type { Rule, RulePack } from "../../core/law/pack.ts";
import { newestDay, unchangedSince } from "../../core/law/pack-age.ts";
import { placedRules } from "../../core/law/rules-of.ts";
import type { PackProblem } from "../../desk/sources/pack-shelf.ts";
import { isNoLaw } from "../../rules/no-law.ts";
import { timeZoneOf } from "../../rules/shipped-pack.ts";
import { type DoctorLine, failed, pass, warn } from "./finding.ts";

const yearMs = 365 * 86_400_000;

function rulesOf(pack: RulePack): Rule[] {
	return placedRules(pack).map(({ rule }) => rule);
}

/** A clock before the pack's newest rule, or decades after it, is wrong. */
export function checkClock(pack: RulePack, nowMs: number): DoctorLine {
	const newest = rulesOf(pack)
		.map(({ from }) => from)
		.sort()
		.at(-1);
	const newestMs = Date.parse(`${newest}T00:00:00Z`);
	const isPlausible = nowMs >= newestMs && nowMs < newestMs + 30 * yearMs;
	const detail = new Date(nowMs).toISOString();
	return isPlausible
		? pass("clock", detail)
		: failed("clock", "clock.implausible", detail);
}

/** A desk that counts its days by another zone than its checkpoint's is a day off at night. */
export function checkTimeZone(
	pack: RulePack,
	{ place, timeZone }: { readonly place: string; readonly timeZone: string },
): DoctorLine {
	const wanted = timeZoneOf(pack, place) ?? timeZone;
	return wanted === timeZone
		? pass("timeZone", timeZone)
		: warn("timeZone", "clock.zone", `${timeZone}; ${place} has ${wanted}`);
}

export function checkRulePack(pack: RulePack): DoctorLine {
	const rules = rulesOf(pack);
	const name = `${pack.name} ${pack.version}`;
	if (isNoLaw(pack)) return failed("rulePack", "rules.noLaw", pack.name);
	if (rules.every(isConfirmed)) return pass("rulePack", name);
	const counts = evidenceLevels.map((level) => {
		const count = rules.filter(({ evidence }) => evidence === level).length;
		return `${level} ${count}`;
	});
	return warn("rulePack", "rules.unverified", `${name}: ${counts.join(", ")}`);
}

/** Lists change several times a year: a pack that saw no change for long is kept by nobody. */
export function checkRulePackAge(pack: RulePack, today: Day): DoctorLine {
	const since = unchangedSince(pack, today);
	return since === null
		? pass("rulePackAge", newestDay(pack, today))
		: warn("rulePackAge", "rules.old", `no change since ${since}`);
}

/** What lies in the folder of rules and may not decide, or goes by another's name. */
export function checkRuleFiles(
	problems: readonly PackProblem[],
): readonly DoctorLine[] {
	return problems.length === 0
		? [pass("ruleFiles", "each file decides on its days")]
		: problems.map(({ file, code, detail }) =>
				warn("ruleFiles", code, detail === "" ? file : `${file}: ${detail}`),
			);
}
