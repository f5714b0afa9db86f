import {
	type CheckName,
	checkNames,
	type SourceStamp,
} from "../../core/checks/facts.ts";
import type { Freshness } from "../../core/checks/freshness.ts";
import { noFacts } from "../../core/checks/lists.ts";
import type { Day } from "../../core/day.ts";
import {
	type TravelDocument,
	travelDocumentOf,
	unreadDocument,
} from "../../core/document/travel-document.ts";
import type { Question } from "../../core/law/assessment.ts";
import type { RulePack } from "../../core/law/pack.ts";
import { parseMrz } from "../../core/mrz/parse.ts";
import type { Case } from "./case.ts";
import { admitted, earlierOf, soldIn } from "./earlier-of.ts";
import { listsOf } from "./lists-of.ts";

function forEachCheck<T>(make: (check: CheckName) => T): Record<CheckName, T> {
	return Object.fromEntries(
		checkNames.map((check) => [check, make(check)]),
	) as Record<CheckName, T>;
}

/** What is no machine readable zone is what the counter calls misread. */
function documentOf(
	mrz: string,
	day: Day,
	{ documentKind, chip }: Pick<Case, "documentKind" | "chip">,
): TravelDocument {
	const parsed = parseMrz(mrz, day);
	return parsed.ok
		? { ...travelDocumentOf(parsed.value), declaredKind: documentKind, chip }
		: unreadDocument;
}

/**
 * The question that the counter would ask about a case: its visas and crossings
 * are all that is known, a source that is not given is fresh and clear.
 */
export function questionOf(given: Case, pack: RulePack): Question {
	const stamp: SourceStamp = { source: "case", asOfMs: null };
	const document = documentOf(given.mrz, given.day, given);
	return {
		pack,
		document,
		facts: {
			...noFacts(forEachCheck(() => stamp)),
			earlier: earlierOf(given, document),
			...listsOf(given, document),
			visas: [...given.visas, ...soldIn(given, document)],
			crossings: admitted(given),
		},
		freshness: forEachCheck(
			(check): Freshness => given.sources[check]?.state ?? "fresh",
		),
		day: given.day,
		place: given.place,
		direction: given.direction,
		permits: given.permits,
		reportedHits: checkNames.filter((check) => given.sources[check]?.hit),
	};
}
