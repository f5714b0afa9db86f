import type { EarlierEvent } from "../../core/checks/earlier.ts";
import type { PastCrossing, VisaRecord } from "../../core/checks/facts.ts";
import type { TravelDocument } from "../../core/document/travel-document.ts";
import type { Case } from "./case.ts";

const kinds = { refer: "referred", refuse: "refused" } as const;

/** Who was refused or referred has not crossed. */
export function admitted({ crossings }: Case): PastCrossing[] {
	return crossings.flatMap(
		({ decision, reasonCode: _, soldVisa, ...crossing }, at) =>
			decision === "admit"
				? [{ ...crossing, ...(soldVisa ? { visaNumber: soldNumber(at) } : {}) }]
				: [],
	);
}

const soldNumber = (at: number) => `SOLD${at + 1}`;

/** The visas that were sold at arrivals of the case. */
export function soldIn(
	{ crossings }: Case,
	document: TravelDocument,
): VisaRecord[] {
	const { documentNumber, issuingState, nationality, dateOfBirth, sex } =
		document;
	const { surname, givenNames } = document;
	return crossings.flatMap(({ decision, soldVisa, day }, at): VisaRecord[] =>
		decision === "admit" && soldVisa && dateOfBirth !== null
			? [
					{
						visaNumber: soldNumber(at),
						index: soldVisa.index,
						...{ documentNumber, issuingState, nationality },
						...{ surname, givenNames, dateOfBirth },
						sex: sex === "M" || sex === "F" ? sex : "X",
						issuedOn: day,
						entries: "single",
						stayDays: soldVisa.days,
						status: "issued",
					},
				]
			: [],
	);
}

/** What was decided before an admission, in the order of the case: within a day as it was given. */
export function earlierOf(
	{ crossings }: Case,
	{ documentNumber, issuingState }: TravelDocument,
): EarlierEvent[] {
	return crossings.flatMap(({ decision, reasonCode, day, place }, at) => {
		if (decision === "admit") return [];
		const isAfter = (other: (typeof crossings)[number], index: number) =>
			other.day > day || (other.day === day && index > at);
		return [
			{
				kind: kinds[decision],
				atMs: Date.parse(`${day}T00:00:00Z`),
				day,
				desk: place,
				officer: "",
				reason: reasonCode ?? "",
				documentNumber,
				issuingState,
				isAdmittedSince: crossings.some(
					(other, index) => other.decision === "admit" && isAfter(other, index),
				),
			},
		];
	});
}
