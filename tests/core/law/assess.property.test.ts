import fc from "fast-check";
import { test } from "vitest";
import { checkNames } from "../../../core/checks/facts.ts";
import { assess } from "../../../core/law/assess.ts";
import type { questionOf } from "./cases.ts";
import { questions } from "./questions.ts";

function holds(
	claim: (question: ReturnType<typeof questionOf>) => boolean,
): void {
	fc.assert(fc.property(questions, claim), { numRuns: 1500 });
}

test("every verdict names a rule, and none twice", () => {
	holds((question) => {
		const { because } = assess(question);
		return because.length > 0 && new Set(because).size === because.length;
	});
});

test("admit means every check is clear, and that the stay has a day", () => {
	holds((question) => {
		const { verdict, checks, isLocked, permittedUntil, overstay } =
			assess(question);
		if (verdict !== "admit") return true;
		const isForeign = question.document.nationality !== "IDN";
		return (
			checks.every(({ value }) => value === "clear") &&
			!isLocked &&
			overstay === null &&
			(!isForeign ||
				(permittedUntil !== null && permittedUntil >= question.day))
		);
	});
});

test("admit means the document was read, is a travel document and has not expired", () => {
	holds((question) => {
		const { document, direction } = question;
		if (assess(question).verdict !== "admit") return true;
		const isComingHome =
			document.nationality === "IDN" && direction === "arrival";
		return (
			!document.isMisread &&
			!["MRV-A", "FRA-ID"].includes(document.format) &&
			(isComingHome || (document.dateOfExpiry ?? question.day) >= question.day)
		);
	});
});

test("only sources that are fresh admit", () => {
	holds((question) => {
		const { verdict, outcome } = assess(question);
		return (
			verdict !== "admit" ||
			checkNames.every(
				(check) =>
					question.freshness[check] === "fresh" ||
					(check === "visa" &&
						(outcome === "citizen" || outcome === "visaFree")),
			)
		);
	});
});

test("a citizen is never refused", () => {
	holds(
		(question) =>
			question.document.nationality !== "IDN" ||
			assess(question).verdict !== "refuse",
	);
});
