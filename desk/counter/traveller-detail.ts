import type { Desk, Reading } from "../../core/crossing/state.ts";

/**
 * Whom a journal row speaks of, so that it is found again with the document; of a zone that could
 * not be read nothing, for it may name somebody else.
 */
export function travellerDetail(
	{ name }: Pick<Desk, "name">,
	{ day, mrz }: Pick<Reading, "day" | "mrz">,
): Record<string, string> {
	if (!mrz?.ok) return {};
	const { issuingState, documentNumber, surname, givenNames, birthDate } =
		mrz.fields;
	return {
		day,
		desk: name,
		issuingState,
		documentNumber,
		surname,
		givenNames,
		...(birthDate === null ? {} : { dateOfBirth: birthDate }),
	};
}
