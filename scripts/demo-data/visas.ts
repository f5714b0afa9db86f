import type { VisaRow } from "../../store/bundle/rows.ts";
import { dayPlus } from "./days.ts";
import type { Person } from "./names.ts";
import type { Random } from "./random.ts";

/** Visa index, weight, days of stay, entries. */
const indices = [
	["B1", 70, 30, "single"],
	["C1", 12, 60, "single"],
	["C2", 6, 60, "single"],
	["D1", 5, 60, "multiple"],
	["D2", 4, 60, "multiple"],
	["E23", 3, 365, "multiple"],
] as const;
const indexWheel = indices.flatMap((index) =>
	Array.from({ length: index[1] }, () => index),
);
const statusWheel = [
	...Array.from({ length: 84 }, () => "issued" as const),
	...Array.from({ length: 9 }, () => "used" as const),
	...Array.from({ length: 5 }, () => "applied" as const),
	...Array.from({ length: 2 }, () => "cancelled" as const),
];

/** A number no two indices share: the factor has no divisor in common with 10^8. */
export function documentNumberOf(index: number): string {
	const letter = "ACEHKMNPRT".charAt(index % 10);
	return (
		letter + String((index * 7919 + 10_007) % 100_000_000).padStart(8, "0")
	);
}

/** The day strings are made once: a row needs three of them. */
export function visaMaker(
	random: Random,
	person: () => Person,
	today: string,
): (index: number) => VisaRow {
	const issueDays = Array.from({ length: 150 }, (_, age) =>
		dayPlus(today, -age),
	);
	const useByDays = issueDays.map((day) => dayPlus(day, 90));
	return (index) => {
		const holder = person();
		const [visaIndex, , stayDays, entries] = random.pick(indexWheel);
		const age = random.below(issueDays.length);
		return {
			visaNumber: `LTS${String(index).padStart(9, "0")}`,
			index: visaIndex,
			documentNumber: documentNumberOf(index),
			issuingState: holder.nationality,
			nationality: holder.nationality,
			surname: holder.surname,
			givenNames: holder.givenNames,
			dateOfBirth: holder.dateOfBirth,
			sex: holder.sex,
			issuedOn: issueDays[age] ?? today,
			useBy: useByDays[age] ?? today,
			entries,
			stayDays,
			status: random.pick(statusWheel),
		};
	};
}
