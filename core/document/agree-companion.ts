import type { VisaRecord } from "../checks/facts.ts";
import type { RulePack } from "../law/pack.ts";
import {
	type AgreedField,
	type Agreement,
	agree,
	agreedField,
	undecided,
} from "./agree.ts";
import {
	type Claims,
	type Companion,
	noClaims,
	type SealVisa,
} from "./attach-document.ts";
import { visaRecordClaims } from "./attach-visa-code.ts";
import { isSameNumber } from "./document-key.ts";
import { numberKey } from "./number-key.ts";
import type { TravelDocument } from "./travel-document.ts";

/** Everything a document claims: a code has as many claims as its number has visas. */
function claimsOf({ content }: Companion): readonly Claims[] {
	switch (content.kind) {
		case "seal":
			return [content.claims];
		case "visaCode":
			return content.records.map(visaRecordClaims);
		case "boardingPass":
			return [{ ...noClaims, passengerName: content.passengerName }];
	}
}

/** Whether a document from a bar code belongs to the holder of this passport. */
export function agreeCompanion(
	document: TravelDocument,
	companion: Companion,
	mismatch: RulePack["mismatch"],
): Agreement {
	const agreements = claimsOf(companion).map((claims) =>
		agree(document, claims, mismatch),
	);
	return (
		agreements.find(({ relation }) => relation === "same") ??
		agreements[0] ??
		undecided
	);
}

/**
 * A visa seal beside the record of the same visa. A number that is not the visa's is
 * tolerable: the zone may hold the passport's instead (ICAO 9303-7 §4.2.2).
 */
export function agreeWithRecord(
	seal: SealVisa,
	record: VisaRecord,
	passportNumber: string,
): AgreedField[] {
	const rows: AgreedField[] = [];
	const { visaNumber, useBy, stayDays, entries } = seal;
	if (visaNumber !== null && !isSameNumber(visaNumber, passportNumber)) {
		const isSame = numberKey(record.visaNumber).startsWith(
			numberKey(visaNumber),
		);
		const severity = isSame ? "none" : "tolerable";
		rows.push(
			agreedField("visaNumber", record.visaNumber, visaNumber, severity),
		);
	}
	if (useBy !== null && record.useBy !== undefined) {
		const severity = useBy === record.useBy ? "none" : "fatal";
		rows.push(agreedField("useBy", record.useBy, useBy, severity));
	}
	if (stayDays !== null && record.stayDays !== undefined) {
		const severity = stayDays === record.stayDays ? "none" : "fatal";
		const held = String(record.stayDays);
		rows.push(agreedField("stayDays", held, String(stayDays), severity));
	}
	if (entries !== null) {
		const allowed = record.entries === "single" ? 1 : (record.entryCount ?? 0);
		// Without a count a record of several entries does not contradict a number of them.
		const isSame = entries === allowed || (allowed === 0 && entries !== 1);
		const severity = isSame ? "none" : "fatal";
		const held = String(allowed);
		rows.push(agreedField("entries", held, String(entries), severity));
	}
	return rows;
}
