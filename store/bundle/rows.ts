import { z } from "zod";
import {
	BanRecord,
	InterpolRecord,
	PartialDay,
	PastCrossing,
	VisaRecord,
} from "../../contract/records.ts";
import { Account } from "../../contract/store.ts";
import { numberKey } from "../../core/document/number-key.ts";
import { issuerKey } from "../../core/document/state-key.ts";
import { pinHashPattern } from "../accounts/pin-hash.ts";
import { personKey } from "../queries/name-key.ts";
import type { SectionName } from "../sections.ts";

const onDocument = {
	issuingState: z.string().min(1).max(3),
	documentNumber: z.string().min(1).max(24),
};

export type VisaRow = z.output<typeof VisaRecord>;

/** A crossing of the national extract: whose, and what. */
export const CrossingRow = PastCrossing.omit({ onOtherPassport: true }).extend(
	onDocument,
);
export type CrossingRow = z.output<typeof CrossingRow>;

/** One passport of a person; rows of the same `personId` belong together. */
export const LinkRow = z.strictObject({
	personId: z.string().min(1).max(40),
	...onDocument,
	surname: z.string().max(120),
	givenNames: z.string().max(120),
	/** Where it is told, the list is asked by name too. */
	dateOfBirth: PartialDay.optional(),
});
export type LinkRow = z.output<typeof LinkRow>;

export const AccountRow = Account.extend({
	pinHash: z.string().regex(pinHashPattern),
});
export type AccountRow = z.output<typeof AccountRow>;

const numberOf = (number: string | undefined) =>
	number === undefined ? null : numberKey(number);

/** A row's schema and its key columns, in the order of `sectionShapes`. */
interface RowReader<S extends z.ZodType> {
	readonly schema: S;
	keys(row: z.output<S>): (string | null)[];
}

function reader<S extends z.ZodType>(
	schema: S,
	keys: (row: z.output<S>) => (string | null)[],
): RowReader<z.ZodType> {
	return { schema, keys: (row) => keys(row as z.output<S>) };
}

export const rowReaders: Readonly<Record<SectionName, RowReader<z.ZodType>>> = {
	visas: reader(VisaRecord, (row) => [
		numberKey(row.documentNumber),
		issuerKey(row.issuingState),
		numberKey(row.visaNumber),
		personKey(row.surname, row.givenNames, row.dateOfBirth),
	]),
	bans: reader(BanRecord, (row) => [numberOf(row.documentNumber)]),
	crossings: reader(CrossingRow, (row) => [
		numberKey(row.documentNumber),
		issuerKey(row.issuingState),
		row.day,
	]),
	links: reader(LinkRow, (row) => [
		numberKey(row.documentNumber),
		issuerKey(row.issuingState),
		row.personId,
	]),
	interpol: reader(InterpolRecord, (row) => [numberOf(row.documentNumber)]),
	accounts: reader(AccountRow, (row) => [row.accountId]),
};
