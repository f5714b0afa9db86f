import type { OfficerView } from "../../../contract/officer.ts";

/** A family shares its surname: the initial tells them apart; a person with one name has it in either half. */
export function shortName({
	surname,
	givenNames,
}: Pick<OfficerView["queue"][number], "surname" | "givenNames">): string {
	const initial = [...givenNames][0];
	if (surname === "") return givenNames;
	return initial === undefined ? surname : `${surname} ${initial}.`;
}

export function wholeName({
	surname,
	givenNames,
}: Pick<OfficerView["queue"][number], "surname" | "givenNames">): string {
	return `${surname} ${givenNames}`.trim();
}
