import { possibleRegions } from "../document/regions.ts";
import { worthOf } from "../document/worth.ts";
import { type Phrase, phrase } from "../phrase.ts";
import type { Question } from "./assessment.ts";
import { helpful } from "./checks-of.ts";
import { listing } from "./listed.ts";
import type { Standing } from "./standing.ts";

/** What the document itself gives an officer to look at. */
export interface DocumentReasons {
	/** Nothing is green while one of them stands. */
	readonly doubts: readonly Phrase[];
	/** What only the cover tells, and would change the answer. */
	readonly hints: readonly Phrase[];
}

const NONE: DocumentReasons = { doubts: [], hints: [] };

export function documentReasons(
	question: Question,
	standing: Standing,
): DocumentReasons {
	const { document } = question;
	const { kind, doubts } = worthOf(document);
	if (document.isMisread || kind === null) return NONE;
	const isHelped = helpful.has(standing.outcome);
	const isOpen = document.dateOfExpiry === null && !isHelped;
	return {
		doubts: document.isPrintedSo
			? [...doubts, phrase("document.printedSo")]
			: doubts,
		hints: [
			...(isOpen ? [phrase("document.noExpiry")] : []),
			...(isHelped ? [] : regionHints(question)),
		],
	};
}

/** Regions whose passports another rule of the lists speaks of (ICAO 9303-3 §5: they print CHN too). */
function regionHints({
	pack,
	document,
	day,
	place,
	permits,
}: Question): Phrase[] {
	const rulesFor = (nationality: string) =>
		[pack.visaFree, pack.visaOnArrival].map((rules) =>
			listing(rules, {
				document: { ...document, nationality },
				day,
				place,
				permits,
			}),
		);
	const printed = rulesFor(document.nationality);
	return possibleRegions(document)
		.filter((region) =>
			rulesFor(region).some(
				(rule, at) => rule !== undefined && rule !== printed[at],
			),
		)
		.map((region) => phrase("document.region", { region }));
}
