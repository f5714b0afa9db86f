import {
	type CheckResult,
	type Finding,
	weigh,
} from "../checks/check-result.ts";
import { type CheckName, checkNames } from "../checks/facts.ts";
import { checkLastCrossing } from "../checks/last-crossing.ts";
import { checkBan, checkInterpol, checkPassports } from "../checks/lists.ts";
import { type Phrase, phrase } from "../phrase.ts";
import type { Assessment, Question, Verdict } from "./assessment.ts";
import type { Rule } from "./pack.ts";
import { isCitizen, standingOf } from "./situation.ts";
import type { Standing } from "./standing.ts";

const helpful = new Set(["visaFree", "visaValid", "citizen"]);

function visaFinding(standing: Standing): Finding {
	const reasons = [phrase(`visa.${standing.outcome}`)];
	if (standing.outcome === "unknown") return { isHit: null, reasons };
	return { isHit: !helpful.has(standing.outcome), reasons };
}

/**
 * The visa lamp speaks of the visa, not of a list: where only the pack was
 * asked, the age of the visa source does not matter.
 */
function visaCheck(question: Question, standing: Standing): CheckResult {
	const stamp = question.facts.sources.visa;
	const finding = visaFinding(standing);
	return standing.needsNoVisaSource
		? weigh(
				"visa",
				finding,
				{ source: question.pack.name, asOfMs: stamp.asOfMs },
				"fresh",
			)
		: {
				...weigh("visa", finding, stamp, question.freshness.visa),
				// What is behind is not a finding against the traveller.
				...(standing.outcome === "notYetSynced" ? { value: "unknown" } : {}),
			};
}

function checksOf(question: Question, standing: Standing): CheckResult[] {
	const { facts, document, day, direction } = question;
	const isMisread = document.isMisread;
	const findings: Record<Exclude<CheckName, "visa">, Finding> = {
		ban: checkBan(facts.bans, day, direction, document.dateOfBirth),
		crossings: checkLastCrossing(
			facts.crossings,
			direction,
			isCitizen(question.pack, document),
		),
		passports: checkPassports(facts.passports),
		interpol: checkInterpol(facts.interpol, document.dateOfBirth),
	};
	const notAsked: Finding = {
		isHit: null,
		reasons: [phrase("identity.incomplete")],
	};
	return checkNames.map((check) => {
		if (check === "visa" && !isMisread) return visaCheck(question, standing);
		const finding = isMisread || check === "visa" ? notAsked : findings[check];
		return weigh(
			check,
			finding,
			facts.sources[check],
			question.freshness[check],
		);
	});
}

function decide(
	question: Question,
	standing: Standing,
	checks: readonly CheckResult[],
	isLocked: boolean,
): Verdict {
	// The nationality, not the outcome: no reading of a citizen's document refuses.
	if (isLocked) {
		return isCitizen(question.pack, question.document) ? "refer" : "refuse";
	}
	const allClear = checks.every((check) => check.value === "clear");
	return allClear && helpful.has(standing.situation) ? "admit" : "refer";
}

function reasonsOf(
	standing: Standing,
	checks: readonly CheckResult[],
	isLocked: boolean,
): Phrase[] {
	const against = checks.filter((check) => check.value === "hit");
	const open = checks.filter((check) => check.value === "unknown");
	const lists = [
		// Of the visa the situation speaks already.
		...against.filter((check) => check.check !== "visa"),
		...open,
	].flatMap((check) =>
		check.value === "hit"
			? check.reasons
			: check.reasons.filter(({ code }) => /^(source|identity)\./.test(code)),
	);
	const own = phrase(`outcome.${standing.situation}`);
	const reasons = isLocked ? [...lists, own] : [own, ...lists];
	if (isLocked && standing.outcome === "citizen") {
		reasons.push(phrase("citizen.neverRefused"));
	}
	const seen = new Set<string>();
	return reasons.filter((reason) => {
		const key = JSON.stringify(reason);
		return seen.has(key) ? false : seen.add(key);
	});
}

/**
 * The verdict at the counter: admit only where document, visa and all five
 * checks are known and clear; a listed person or document locks; everything
 * else is for an officer. A citizen is never refused. Every decided case names
 * the rules that decided it.
 */
export function assess(question: Question): Assessment {
	const { pack } = question;
	const standing = standingOf(question);
	const checks = checksOf(question, standing);
	const locking = checks.filter(
		(check) =>
			check.value === "hit" &&
			(check.check === "ban" ||
				check.check === "passports" ||
				check.check === "interpol"),
	);
	const isLocked = locking.length > 0;
	const verdict = decide(question, standing, checks, isLocked);
	const needsOfficer = checks.some(
		(check) =>
			check.value === "unknown" ||
			(check.value === "hit" && check.check === "crossings"),
	);
	const grounds: Rule[] = locking.map(
		(check) => pack.grounds[check.check as keyof typeof pack.grounds],
	);
	return {
		verdict,
		isLocked,
		outcome: standing.outcome,
		situation: standing.situation,
		checks,
		visa: standing.visa,
		compared: standing.compared,
		reasons: reasonsOf(standing, checks, isLocked),
		nextStep: phrase(
			isLocked
				? "nextStep.locked"
				: verdict === "admit"
					? "nextStep.admit"
					: `nextStep.${standing.situation}`,
		),
		because: [
			...new Set([
				...grounds,
				...standing.because,
				...(needsOfficer || standing.because.length === 0
					? [pack.inspection]
					: []),
			]),
		],
		permittedUntil: standing.permittedUntil,
		overstay: standing.overstay,
		proof: standing.proof,
	};
}
