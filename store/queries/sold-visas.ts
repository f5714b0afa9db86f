import type { Database } from "better-sqlite3";
import { mostRead } from "../../contract/limits.ts";
import { CrossingEntry } from "../../contract/store.ts";
import type { VisaRow } from "../bundle/rows.ts";
import { stands } from "./stands.ts";

const Sold = CrossingEntry.pick({ soldVisa: true, document: true, day: true });

/** The visas that were sold here with an admission on this document; the crossing used them. */
export function soldVisas(
	db: Database,
): (documentNumber: string, issuingState: string) => VisaRow[] {
	const find = db
		.prepare<[string, string], string>(`
			SELECT j.payload FROM crossing c JOIN journal j ON j.sequence = c.sequence
			WHERE c.documentNumber = ? AND c.issuingState = ? AND c.decision = 'admit'
				AND ${stands("c")}
				AND c.visaNumber IS NOT NULL AND j.payload ->> 'soldVisa' IS NOT NULL
			ORDER BY c.sequence DESC LIMIT ${mostRead}
		`)
		.pluck();
	return (documentNumber, issuingState) =>
		find.all(documentNumber, issuingState).flatMap((payload): VisaRow[] => {
			const parsed = Sold.strip().safeParse(JSON.parse(payload));
			if (!parsed.success || !parsed.data.soldVisa) return [];
			const { soldVisa, document, day } = parsed.data;
			const { dateOfBirth, sex } = document;
			// A record of a visa tells a whole date; of one without, the crossing tells the stay.
			if (dateOfBirth === null) return [];
			return [
				{
					...soldVisa,
					documentNumber: document.documentNumber,
					issuingState: document.issuingState,
					nationality: document.nationality,
					surname: document.surname,
					givenNames: document.givenNames,
					dateOfBirth,
					sex: sex === "M" || sex === "F" ? sex : "X",
					issuedOn: day,
					entries: "single",
					status: "issued",
				},
			];
		});
}
