import type { CheckResult } from "../checks/check-result.ts";
import { checkEarlier, type EarlierFinding } from "../checks/earlier.ts";
import { listNames } from "../checks/facts.ts";
import type { PossibleEntry } from "../checks/possible-entry.ts";
import { type Phrase, phrase } from "../phrase.ts";
import type { Assessment, Question, Verdict } from "./assessment.ts";
import { checksOf, helpful } from "./checks-of.ts";
import { documentReasons } from "./document-reasons.ts";
import { isConfirmed } from "./evidence.ts";
import { guidance } from "./guidance.ts";
import { neverRefused } from "./linked-identities.ts";
import type { Rule, RulePack } from "./pack.ts";
import { mostSevereFirst } from "./severity.ts";
import { standingOf } from "./situation.ts";
import type { Standing } from "./standing.ts";

function decide(
	question: Question,
	standing: Standing,
	checks: readonly CheckResult[],
	isLocked: boolean,
	mayPass: boolean,
): Verdict {
	if (isLocked) return neverRefused(question) ? "refer" : "refuse";
	const allClear = checks.every((check) => check.value === "clear");
	return allClear && mayPass && helpful.has(standing.situation)
		? "admit"
		: "refer";
}

/** How many entries of each list wait for the officer's word. */
function openQuestions(possible: readonly PossibleEntry[]): Phrase[] {
	const open = possible.filter(({ answer }) => answer === null);
	return listNames.flatMap((name) => {
		const count = open.filter(({ check }) => check === name).length;
		return count === 0 ? [] : [phrase(`possible.${name}`, { count })];
	});
}

function reasonsOf(
	{ citizen }: RulePack,
	standing: Standing,
	checks: readonly CheckResult[],
	asked: readonly Phrase[],
	isLocked: boolean,
): Phrase[] {
	const against = checks.filter((check) => check.value === "hit");
	const open = checks.filter((check) => check.value === "unknown");
	const lists = [
		// Of the visa the situation speaks already.
		...against
			.filter((check) => check.check !== "visa")
			.flatMap((check) => check.reasons),
		...(standing.isAsked ? open : []).map(({ check }) =>
			phrase(`open.${check}`),
		),
	];
	const { situation, overstay } = standing;
	const count = overstay?.days;
	const own = phrase(
		`outcome.${situation}`,
		situation === "overstay" && count !== undefined ? { count } : undefined,
	);
	const reasons = [...asked, own, ...lists];
	if (isLocked && standing.outcome === "citizen") {
		reasons.push(
			phrase("citizen.neverRefused", { instrument: citizen.instrument }),
		);
	}
	const seen = new Set<string>();
	return reasons.filter((reason) => {
		const key = JSON.stringify(reason);
		return seen.has(key) ? false : seen.add(key);
	});
}

/** A document that cannot be asked about has no past, rather than an unknown one. */
function earlierOf(question: Question, standing: Standing): EarlierFinding {
	const { facts, day, document } = question;
	const isAsked = standing.isAsked && !document.isMisread;
	return checkEarlier(isAsked ? facts.earlier : [], facts.crossings, day);
}

/**
 * The verdict at the counter: admit only where document, visa and all five
 * checks are known and clear, and nothing that was done here before stands
 * against it; a listed person or document locks; everything else is for an
 * officer. A citizen is never refused. Every decided case names
 * the rules that decided it.
 */
export function assess(question: Question): Assessment {
	const { pack } = question;
	const standing = standingOf(question);
	const { checks, possible } = checksOf(question, standing);
	const asked = openQuestions(possible);
	const locking = checks.filter(
		(check) =>
			check.value === "hit" &&
			(check.check === "ban" ||
				check.check === "passports" ||
				check.check === "interpol"),
	);
	const isLocked = locking.length > 0;
	const { doubts, hints } = documentReasons(question, standing);
	const isDoubtful = doubts.length > 0;
	const earlier = earlierOf(question, standing);
	const isSettled = earlier.value === "clear" || earlier.value === "noted";
	const verdict = decide(
		question,
		standing,
		checks,
		isLocked,
		isSettled && !isDoubtful,
	);
	// Where neither a listed ground nor a visa rule speaks, the inspection does.
	const needsOfficer =
		isDoubtful ||
		!isSettled ||
		checks.some(
			({ check, value }) =>
				value === "unknown" ||
				value === "possible" ||
				(value === "hit" &&
					(check === "crossings" ||
						(check === "visa" && question.reportedHits?.includes(check)))),
		);
	const ask =
		asked.length > 0
			? "nextStep.possible"
			: earlier.isRecent
				? "nextStep.earlier"
				: isDoubtful
					? "nextStep.documentDoubt"
					: null;
	const before = isSettled ? [] : earlier.reasons;
	const nextStep = ask === null || isLocked ? {} : { nextStep: phrase(ask) };
	const grounds: Rule[] = locking.map(
		(check) => pack.grounds[check.check as keyof typeof pack.grounds],
	);
	const because = [
		...new Set([
			...grounds,
			...standing.because,
			...(needsOfficer || standing.because.length === 0
				? [pack.inspection]
				: []),
		]),
	];
	return {
		verdict,
		direction: question.direction,
		isLocked,
		outcome: standing.outcome,
		situation: standing.situation,
		checks,
		earlier,
		possible,
		visa: standing.visa,
		freeIndex: standing.freeIndex,
		compared: standing.compared,
		reasons: mostSevereFirst(
			[
				...before,
				...doubts,
				...reasonsOf(pack, standing, checks, asked, isLocked),
				...(isLocked ? [] : hints),
			],
			isLocked,
		),
		...guidance(standing.situation, verdict, isLocked, question.direction),
		...nextStep,
		because,
		unverified: because.filter((rule) => !isConfirmed(rule)),
		permittedUntil: standing.permittedUntil,
		overstay: standing.overstay,
		proof: standing.proof,
	};
}
