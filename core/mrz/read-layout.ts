import type { Day } from "../day.ts";
import { FILLER, trimmed } from "./character.ts";
import { compositeFits } from "./check-digit.ts";
import { readBirth, readExpiry } from "./dates.ts";
import { type DocumentNumber, readDocumentNumber } from "./document-number.ts";
import type { Layout, Span } from "./layout.ts";
import type { Mrz, MrzChecks, MrzFields } from "./mrz.ts";
import { type NameReading, readName } from "./names.ts";
import type { NormalMrz } from "./normalise.ts";
import {
	type Findings,
	isFillerOnly,
	readSex,
	readState,
	reportBirth,
	reportChecks,
	reportExpiry,
	reportNumber,
	spanFits,
	spanText,
} from "./read-parts.ts";

/** Reads a normalised MRZ by a table of positions: the same for all ICAO formats. */
export function readLayout(layout: Layout, mrz: NormalMrz, today: Day): Mrz {
	const { text } = mrz;
	const findings: Findings = { problems: [], notes: [...mrz.notes] };
	const number = readDocumentNumber(text, layout);
	const checks = readChecks(layout, text, number);
	reportChecks(checks, findings);
	const fields = readFields(layout, text, number, today, findings);
	return {
		format: layout.format,
		lines: mrz.lines,
		fields,
		checks,
		problems: findings.problems,
		notes: findings.notes,
		unprotected: layout.unprotected,
		ok: findings.problems.length === 0,
	};
}

function readChecks(
	layout: Layout,
	text: string,
	number: DocumentNumber,
): MrzChecks {
	return {
		documentNumber: number.valid,
		dateOfBirth: dateFits(text, layout.dateOfBirth, layout.dateOfBirthCheck),
		dateOfExpiry: dateFits(text, layout.dateOfExpiry, layout.dateOfExpiryCheck),
		optionalData: optionalFits(layout, text),
		composite:
			layout.composite === null ? null : compositeFits(text, layout.composite),
	};
}

/** Some issuers leave the digit of a date that is not told empty too. */
function dateFits(text: string, date: Span, check: number): boolean {
	return (
		spanFits(text, date, check) ||
		(text.charCodeAt(check) === FILLER && isFillerOnly(text, date))
	);
}

/** An empty personal number may have `<` for its digit, one with content may not (ICAO 9303-4 §4.2.2). */
function optionalFits(layout: Layout, text: string): boolean | null {
	const check = layout.optionalDataCheck;
	if (check === null) return null;
	if (spanFits(text, layout.optionalData, check)) return true;
	return (
		text.charCodeAt(check) === FILLER && isFillerOnly(text, layout.optionalData)
	);
}

function readFields(
	layout: Layout,
	text: string,
	number: DocumentNumber,
	today: Day,
	findings: Findings,
): MrzFields {
	const documentCode = spanText(text, layout.documentCode);
	if (!layout.documentCodes.includes(documentCode.charAt(0))) {
		findings.notes.push({ code: "mrz.unusualDocumentCode" });
	}
	reportNumber(number.number, findings);
	if (number.countsFiller) {
		findings.notes.push({ code: "mrz.numberDigitCountsFiller" });
	}
	if (number.nonStandard) findings.notes.push({ code: "mrz.longNumberTd3" });
	const name = readName(text, layout.name.start, layout.name.end);
	reportName(name, findings);
	const birth = readBirth(text, layout.dateOfBirth.start, today);
	reportBirth(birth, findings);
	const expiry = readExpiry(
		text,
		layout.dateOfExpiry.start,
		today,
		layout.mayHaveNoEnd,
	);
	reportExpiry(expiry, findings);
	const fields: MrzFields = {
		documentCode,
		issuingState: readState(
			text,
			layout.issuingState,
			"issuingState",
			findings,
		),
		documentNumber: number.number,
		nationality: readState(text, layout.nationality, "nationality", findings),
		dateOfBirth: text.slice(layout.dateOfBirth.start, layout.dateOfBirth.end),
		sex: readSex(text, layout.sex, findings),
		dateOfExpiry: text.slice(
			layout.dateOfExpiry.start,
			layout.dateOfExpiry.end,
		),
		optionalData: trimmed(text, number.optionalStart, layout.optionalData.end),
		surname: name.surname,
		givenNames: name.givenNames,
		birthDate: birth.days[0] ?? null,
		birthDateCandidates: birth.days,
		expiryDate: expiry.days[0] ?? null,
		surnameTruncated: name.surnameTruncated,
		givenNamesTruncated: name.givenNamesTruncated,
	};
	return layout.optionalData2 === null
		? fields
		: { ...fields, optionalData2: spanText(text, layout.optionalData2) };
}

function reportName(name: NameReading, findings: Findings): void {
	if (name.malformed) {
		findings.problems.push({ code: "mrz.nameStructure", field: "surname" });
	}
	// Numerals are written out in names (ICAO 9303-3 §4.6).
	if (name.hasDigit) {
		findings.problems.push({ code: "mrz.characterClass", field: "surname" });
	}
	if (name.oddSpacing) findings.notes.push({ code: "mrz.nameSpacing" });
}
