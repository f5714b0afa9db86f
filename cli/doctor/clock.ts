import type { Rule, RulePack } from "../../core/law/pack.ts";
import { type DoctorLine, failed, pass, warn } from "./finding.ts";

const yearMs = 365 * 86_400_000;

/** Every rule of a pack, whatever its list. */
export function rulesOf(pack: RulePack): Rule[] {
	return [
		pack.citizen,
		pack.visaRequired,
		pack.inspection,
		pack.mismatch,
		...Object.values(pack.grounds),
		...pack.visaIndices,
		...pack.visaFree,
		...pack.visaOnArrival,
		...pack.documentValidity,
		...pack.entryPoints,
		...pack.overstay,
	];
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

export function checkRulePack(pack: RulePack): DoctorLine {
	const unverified = rulesOf(pack).filter(({ verified }) => !verified);
	const name = `${pack.name} ${pack.version}`;
	return unverified.length === 0
		? pass("rulePack", name)
		: warn(
				"rulePack",
				"rules.unverified",
				`${name}: ${unverified.map(({ ruleId }) => ruleId).join(", ")}`,
			);
}
