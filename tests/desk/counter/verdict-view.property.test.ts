import fc from "fast-check";
import { expect, test } from "vitest";
import { listNames } from "../../../core/checks/facts.ts";
import { withCompanions } from "../../../core/crossing/attach-companion.ts";
import { decidedCrossing } from "../../../core/crossing/decided-crossing.ts";
import type { Inspection } from "../../../core/crossing/state.ts";
import { assess } from "../../../core/law/assess.ts";
import type { Assessment, Question } from "../../../core/law/assessment.ts";
import {
	SEVERITIES,
	type Severity,
	severityOf,
} from "../../../core/law/severity.ts";
import { reasonsView, stayView } from "../../../desk/counter/verdict-view.ts";
import { companion, desk, reading } from "../../core/crossing/desk.ts";
import { nearlyGreen, questions } from "../../core/law/questions.ts";

const decisions = ["admit", "refer", "refuse"] as const;
const inspections = fc
	.record({
		question: fc.oneof(questions, nearlyGreen),
		beside: fc.constantFrom("none", "forgedSeal", "changedSeal", "seal"),
		stage: fc.constantFrom("shown", "recording", "recordFailed", "recorded"),
		decision: fc.constantFrom(...decisions),
	})
	.map(({ question, beside, stage, decision }) => {
		const read = reading(1, "free");
		const attached =
			beside === "none"
				? []
				: [companion(2, beside as "seal" | "forgedSeal" | "changedSeal", 1)];
		const assessment = withCompanions(assess(question), read, attached);
		const judged = {
			reading: read,
			attached,
			assessment,
			facts: question.facts,
			judgedAtMs: 0,
			isWithoutFacts: false,
			release: null,
		};
		const shown = {
			...judged,
			phase: assessment.isLocked ? ("locked" as const) : ("shown" as const),
		};
		const given = { decision, officerId: "sari", atMs: 0 };
		const crossing = decidedCrossing(desk, shown, given);
		const inspection: Inspection =
			stage === "shown" || crossing === null
				? shown
				: {
						...judged,
						phase: stage as "recorded",
						crossing,
						attempts: 1,
					};
		return { question, beside, inspection, assessment };
	});

/** The least that the headline must weigh, told from the facts and not from the reasons. */
function leastOf(
	{ document }: Question,
	beside: string,
	{ checks, possible, compared, verdict, situation, earlier }: Assessment,
): Severity {
	const isListed = checks.some(
		({ check, value }) =>
			value === "hit" && (listNames as readonly string[]).includes(check),
	);
	if (isListed) return "listed";
	if (beside === "forgedSeal" || beside === "changedSeal") return "forged";
	if (possible.some(({ answer }) => answer === null)) return "possible";
	if (compared.some(({ severity }) => severity === "fatal")) {
		// A cancelled visa or one applied for is none, whatever it says.
		if (situation === "mismatch" || situation === "otherDocument")
			return "differs";
	}
	if (document.isMisread) return "differs";
	if (earlier.value === "against") return "earlier";
	if (checks.some(({ value }) => value === "hit")) return "against";
	return verdict === "admit" ? "fine" : "open";
}

function holds(
	claim: (given: {
		question: Question;
		beside: string;
		inspection: Inspection;
		assessment: Assessment;
	}) => void,
): void {
	fc.assert(fc.property(inspections, claim), { numRuns: 2000 });
}

test("the headline weighs as much as anything that was found", () => {
	holds(({ question, beside, inspection, assessment }) => {
		const { headline, reasons } = reasonsView(inspection.reading, assessment);
		if (headline === null) throw new Error("no headline");
		const rank = (severity: Severity) => SEVERITIES.indexOf(severity);
		const shown = rank(severityOf(headline));
		expect(shown).toBeLessThanOrEqual(
			rank(leastOf(question, beside, assessment)),
		);
		for (const reason of reasons)
			expect(shown).toBeLessThanOrEqual(rank(severityOf(reason)));
	});
});

test("nothing that speaks for the traveller heads a verdict that is not green, or stands beside a lock", () => {
	holds(({ inspection, assessment }) => {
		const { headline, reasons } = reasonsView(inspection.reading, assessment);
		if (assessment.verdict !== "admit")
			expect(headline && severityOf(headline)).not.toBe("fine");
		if (assessment.isLocked)
			expect(reasons.map(severityOf)).not.toContain("fine");
	});
});

test("a stay that is told is that of an admission", () => {
	holds(({ inspection, assessment }) => {
		const { permittedUntil, departure } = stayView(inspection);
		const outcome =
			"crossing" in inspection
				? inspection.crossing.decision
				: assessment.verdict;
		if (permittedUntil !== null) {
			expect(outcome).toBe("admit");
			expect(assessment.direction).toBe("arrival");
		}
		if (inspection.phase === "locked")
			expect([permittedUntil, departure]).toEqual([null, null]);
	});
});

test("an overstay is told with its days whenever it is known and nobody is locked", () => {
	holds(({ inspection, assessment }) => {
		if (inspection.phase === "locked") return;
		const { departure } = stayView(inspection);
		expect(departure?.overstay?.days ?? null).toBe(
			assessment.overstay?.days ?? null,
		);
	});
});
