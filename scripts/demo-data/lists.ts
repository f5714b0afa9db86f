import type { BanRecord, InterpolRecord } from "../../core/checks/facts.ts";
import type { CrossingRow, LinkRow, VisaRow } from "../../store/bundle/rows.ts";
import { dayPlus } from "./days.ts";
import type { Person } from "./names.ts";
import type { Random } from "./random.ts";
import { documentNumberOf } from "./visas.ts";

const places = ["CGK", "DPS", "SUB", "KNO", "BTH"] as const;
/** Beyond every visa's index, so that lists and visas share no document. */
const listedFrom = 20_000_000;
const linkedFrom = 40_000_000;

export function bans(
	random: Random,
	person: () => Person,
	today: string,
	count: number,
): BanRecord[] {
	return Array.from({ length: count }, (_, index) => {
		const { surname, givenNames, dateOfBirth, nationality } = person();
		return {
			banId: `BAN${String(index).padStart(7, "0")}`,
			kind: random.next() < 0.8 ? ("tangkal" as const) : ("cegah" as const),
			...(random.next() < 0.7
				? {
						documentNumber: documentNumberOf(listedFrom + index),
						issuingState: nationality,
					}
				: {}),
			surname,
			givenNames,
			dateOfBirth,
			requestedBy: random.pick(["Office A (invented)", "Office B (invented)"]),
			from: dayPlus(today, -random.below(900)),
			...(random.next() < 0.5
				? { until: dayPlus(today, random.below(700) - 100) }
				: {}),
		};
	});
}

/** Lost and stolen documents mostly; they belong to nobody else in these data. */
export function interpol(
	random: Random,
	person: () => Person,
	count: number,
): InterpolRecord[] {
	return Array.from({ length: count }, (_, index) => {
		const { surname, givenNames, dateOfBirth, nationality } = person();
		const entryId = `IPL${String(index).padStart(7, "0")}`;
		return random.next() < 0.9
			? {
					entryId,
					kind: "sltd" as const,
					documentNumber: documentNumberOf(listedFrom + 5_000_000 + index),
					issuingState: nationality,
				}
			: { entryId, kind: "notice" as const, surname, givenNames, dateOfBirth };
	});
}

/** An arrival for every used visa, and a departure for most of them. */
export function crossings(
	random: Random,
	visas: readonly VisaRow[],
	today: string,
): CrossingRow[] {
	return visas
		.filter((visa) => visa.status === "used" && visa.issuedOn < today)
		.flatMap((visa) => {
			const { documentNumber, issuingState, visaNumber } = visa;
			const at = { documentNumber, issuingState, place: random.pick(places) };
			const arrived = dayPlus(visa.issuedOn, 1);
			const left = dayPlus(arrived, 1 + random.below(29));
			const arrival = {
				...at,
				day: arrived,
				direction: "arrival" as const,
				visaNumber,
			};
			return left < today
				? [arrival, { ...at, day: left, direction: "departure" as const }]
				: [arrival];
		});
}

/** A second passport for one visa holder in a hundred. */
export function links(visas: readonly VisaRow[]): LinkRow[] {
	return visas
		.filter((_, index) => index % 100 === 50)
		.flatMap((visa, index) => {
			const { issuingState, surname, givenNames } = visa;
			const shared = {
				personId: `PER${String(index).padStart(7, "0")}`,
				issuingState,
				surname,
				givenNames,
			};
			return [
				{ ...shared, documentNumber: visa.documentNumber },
				{ ...shared, documentNumber: documentNumberOf(linkedFrom + index) },
			];
		});
}
