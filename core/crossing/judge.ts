import {
	type CheckName,
	checkNames,
	type SourceStamp,
	type TravellerFacts,
	type TravellerKey,
} from "../checks/facts.ts";
import { type Freshness, freshnessOf } from "../checks/freshness.ts";
import { noFacts } from "../checks/lists.ts";
import type { DocumentName } from "../document/document-key.ts";
import {
	holderOf,
	type TravelDocument,
	travelDocumentOf,
	unreadDocument,
} from "../document/travel-document.ts";
import { documentKindOf } from "../document/worth.ts";
import { assess } from "../law/assess.ts";
import type { Assessment } from "../law/assessment.ts";
import { mostSevereFirst } from "../law/severity.ts";
import type { Mrz } from "../mrz/mrz.ts";
import { phrase } from "../phrase.ts";
import type { Desk, Reading } from "./state.ts";

function forEachCheck<T>(make: (check: CheckName) => T): Record<CheckName, T> {
	return Object.fromEntries(
		checkNames.map((check) => [check, make(check)]),
	) as Record<CheckName, T>;
}

const neverLoaded: SourceStamp = { source: "", asOfMs: null };

/** Whether the sources can be asked about this reading at all. */
export function keyOf(mrz: Mrz | null): TravellerKey | null {
	if (!mrz?.ok || documentKindOf(travelDocumentOf(mrz)) === null) return null;
	return travellerKey(travelDocumentOf(mrz));
}

/** What the sources are asked with. */
export function travellerKey(
	document: Pick<TravelDocument, keyof DocumentName> &
		Parameters<typeof holderOf>[0],
): TravellerKey {
	const { issuingState, documentNumber, dateOfBirth } = document;
	return {
		issuingState,
		documentNumber,
		dateOfBirth,
		...holderOf(document),
	};
}

/** The assessment of a reading with the facts at hand; null facts: nothing could be asked. */
export function judge(
	desk: Desk,
	reading: Reading,
	facts: TravellerFacts | null,
	nowMs: number,
): Assessment {
	const known = facts ?? noFacts(forEachCheck(() => neverLoaded));
	const assessment = assess({
		pack: reading.pack,
		document: reading.mrz ? travelDocumentOf(reading.mrz) : unreadDocument,
		facts: known,
		freshness: forEachCheck(
			(check): Freshness =>
				freshnessOf(
					known.sources[check],
					nowMs,
					reading.pack.maximumAgeHours[check],
				),
		),
		day: reading.day,
		place: desk.place,
		direction: desk.direction,
	});
	if (facts !== null || keyOf(reading.mrz) === null) return assessment;
	return {
		...assessment,
		// One cause for all of them is said once.
		reasons: mostSevereFirst(
			[
				phrase("source.storeDown"),
				...assessment.reasons.filter(({ code }) => !code.startsWith("open.")),
			],
			assessment.isLocked,
		),
	};
}
