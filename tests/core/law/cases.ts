import { checkNames, type VisaRecord } from "../../../core/checks/facts.ts";
import { noFacts } from "../../../core/checks/lists.ts";
import type { TravelDocument } from "../../../core/document/travel-document.ts";
import { assess } from "../../../core/law/assess.ts";
import type { Assessment, Question } from "../../../core/law/assessment.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";

export const pack = shippedPack("IDN");

function forChecks<T>(value: T) {
	return Object.fromEntries(checkNames.map((check) => [check, value])) as {
		[K in (typeof checkNames)[number]]: T;
	};
}

export const stamps = forChecks({ source: "specimen", asOfMs: 0 });
export const allFresh = forChecks("fresh" as const);
export const nothingKnown = { ...noFacts(stamps), earlier: [] };

/** A passport of Botswana, or of the state of its holder, that is good for years. */
export function passport(parts: Partial<TravelDocument> = {}): TravelDocument {
	const { nationality = "BWA" } = parts;
	const isOfNoState = nationality.startsWith("XX");
	return {
		format: "TD3",
		documentCode: "P",
		issuingState: isOfNoState ? "BWA" : nationality,
		documentNumber: "L898902C3",
		nationality: "BWA",
		surname: "ERIKSSON",
		givenNames: "ANNA MARIA",
		surnameTruncated: false,
		givenNamesTruncated: false,
		dateOfBirth: "1974-08-12",
		sex: "F",
		dateOfExpiry: "2034-04-15",
		isMisread: false,
		...parts,
	};
}

/** An issued B1 of the same traveller. */
export function visa(parts: Partial<VisaRecord> = {}): VisaRecord {
	return {
		visaNumber: "V1",
		index: "B1",
		documentNumber: "L898902C3",
		issuingState: "BWA",
		nationality: "BWA",
		surname: "ERIKSSON",
		givenNames: "ANNA MARIA",
		dateOfBirth: "1974-08-12",
		sex: "F",
		issuedOn: "2023-02-20",
		entries: "single",
		status: "issued",
		...parts,
	};
}

export interface Case
	extends Partial<Omit<Question, "facts" | "freshness" | "document">> {
	readonly document?: Partial<TravelDocument>;
	readonly facts?: Partial<Question["facts"]>;
	readonly freshness?: Partial<Question["freshness"]>;
}

/** The question of a case: an arrival at DPS on 1 March 2023, all sources fresh. */
export function questionOf(parts: Case = {}): Question {
	const { document, facts, freshness, ...rest } = parts;
	return {
		pack,
		day: "2023-03-01",
		place: "DPS",
		direction: "arrival",
		...rest,
		document: passport(document),
		facts: { ...nothingKnown, ...facts },
		freshness: { ...allFresh, ...freshness },
	};
}

export function assessed(parts: Case = {}): Assessment {
	return assess(questionOf(parts));
}

export const banned = {
	bans: [
		{
			banId: "B-1",
			kind: "tangkal",
			surname: "ERIKSSON",
			givenNames: "ANNA MARIA",
			dateOfBirth: "1974-08-12",
			requestedBy: "Specimen agency",
			from: "2020-01-01",
		},
	],
} as const;
