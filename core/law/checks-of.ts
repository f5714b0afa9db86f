import {
	type CheckResult,
	type Finding,
	weigh,
} from "../checks/check-result.ts";
import {
	type CheckName,
	checkNames,
	type ListName,
	listNames,
} from "../checks/facts.ts";
import { checkBan, checkInterpol, type ListFinding } from "../checks/lists.ts";
import type { PossibleEntry } from "../checks/possible-entry.ts";
import { phrase } from "../phrase.ts";
import type { Question } from "./assessment.ts";
import { crossingsFinding, passportsFinding } from "./linked-identities.ts";
import type { Standing } from "./standing.ts";

/** Outcomes with which a traveller may go on. */
export const helpful: ReadonlySet<string> = new Set([
	"visaFree",
	"visaValid",
	"residencePermit",
	"citizen",
	"stayKept",
]);

function visaFinding({ outcome, situation }: Standing): Finding {
	const isHelp = helpful.has(outcome);
	// A citizen needs no visa, on an expired passport neither.
	const told = isHelp === helpful.has(situation) ? situation : outcome;
	const reasons = [phrase(`visa.${told}`)];
	if (outcome === "unknown") return { found: "notAsked", reasons };
	return { found: isHelp ? "nothing" : "hit", reasons };
}

function reported(check: CheckName): Finding {
	return { found: "hit", reasons: [phrase(`${check}.hit`)] };
}

/**
 * The visa lamp speaks of the visa, not of a list: where only the pack was
 * asked, the age of the visa source does not matter.
 */
function visaCheck(question: Question, standing: Standing): CheckResult {
	const stamp = question.facts.sources.visa;
	const isReported = question.reportedHits?.includes("visa") ?? false;
	const finding = isReported ? reported("visa") : visaFinding(standing);
	return standing.needsNoVisaSource && !isReported
		? weigh(
				"visa",
				finding,
				{ source: question.pack.name, asOfMs: stamp.asOfMs },
				"fresh",
			)
		: {
				...weigh("visa", finding, stamp, question.freshness.visa),
				// What is behind is not a finding against the traveller.
				...(standing.outcome === "notYetSynced" && !isReported
					? { value: "unknown" }
					: {}),
			};
}

const notAsked: Finding = {
	found: "notAsked",
	reasons: [phrase("source.notAsked")],
};

/** The five checks, and the entries of lists that may be this person. */
export interface Checks {
	readonly checks: readonly CheckResult[];
	readonly possible: readonly PossibleEntry[];
}

/** The five checks of a question, each with the age of its source weighed. */
export function checksOf(question: Question, standing: Standing): Checks {
	const { facts, document, day, direction } = question;
	const lists: Record<ListName, ListFinding> = {
		ban: checkBan(document, facts, day, direction),
		passports: passportsFinding(question),
		interpol: checkInterpol(document, facts),
	};
	const findings: Record<Exclude<CheckName, "visa">, Finding> = {
		...lists,
		crossings: crossingsFinding(question),
	};
	const isAsked = standing.isAsked && !document.isMisread;
	const possible = isAsked
		? listNames.flatMap((name) => lists[name].possible)
		: [];
	const checks = checkNames.map((check): CheckResult => {
		const stamp = facts.sources[check];
		if (check === "visa" && standing.isAsked) {
			return visaCheck(question, standing);
		}
		const finding =
			question.reportedHits?.includes(check) === true
				? reported(check)
				: check === "visa" || document.isMisread
					? notAsked
					: findings[check];
		if (!standing.isAsked && finding.found !== "hit") {
			return {
				check,
				value: "unknown",
				source: stamp.source,
				asOfMs: stamp.asOfMs,
				freshness: question.freshness[check],
				reasons: notAsked.reasons,
			};
		}
		return weigh(check, finding, stamp, question.freshness[check]);
	});
	return { checks, possible };
}
