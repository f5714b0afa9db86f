import type { Day } from "../day.ts";
import { isDigit, isLetter } from "./character.ts";
import { compositeFits } from "./check-digit.ts";
import { type DateReading, readBirth } from "./dates.ts";
import { positions, type Span } from "./layout.ts";
import type { Mrz, MrzChecks, Truncation } from "./mrz.ts";
import { words } from "./names.ts";
import type { NormalMrz } from "./normalise.ts";
import {
	type Findings,
	readSex,
	reportBirth,
	reportChecks,
	reportNumber,
	spanFits,
	spanText,
} from "./read-parts.ts";

/**
 * The French identity card of 1988 to 2021: two lines of 36 that are not TD2. It prints
 * neither nationality nor expiry, and its last digit covers everything before it,
 * so that no field is unprotected.
 */
const LINE_LENGTH = 36;
/** Of 1988; the last were made in 2021. */
const FIRST_YEAR = 88;
const { span, at } = positions(LINE_LENGTH);
const SURNAME = span(1, 6, 30);
const DEPARTMENT = span(1, 31, 36);
const NUMBER = span(2, 1, 12);
const ISSUED = span(2, 1, 4);
const GIVEN_NAMES = span(2, 14, 27);
const BIRTH = span(2, 28, 33);
const COMPOSITE = {
	over: [span(1, 1, LINE_LENGTH), span(2, 1, 35)],
	check: at(2, 36),
};

export function isFrenchId(text: string, lineLength: number): boolean {
	return lineLength === LINE_LENGTH && text.startsWith("IDFRA");
}

export function readFrenchId(mrz: NormalMrz, today: Day): Mrz {
	const { text } = mrz;
	const findings: Findings = { problems: [], notes: [...mrz.notes] };
	const checks: MrzChecks = {
		documentNumber: spanFits(text, NUMBER, at(2, 13)),
		dateOfBirth: spanFits(text, BIRTH, at(2, 34)),
		dateOfExpiry: null,
		optionalData: null,
		composite: compositeFits(text, COMPOSITE),
	};
	reportChecks(checks, findings);
	const documentNumber = spanText(text, NUMBER);
	reportNumber(documentNumber, findings);
	const surname = words(text, SURNAME.start, SURNAME.end);
	const givenNames = words(text, GIVEN_NAMES.start, GIVEN_NAMES.end);
	reportNames(text, surname + givenNames, findings);
	const issueYearMonth = text.slice(ISSUED.start, ISSUED.end);
	const birth = bornBefore(
		readBirth(text, BIRTH.start, today),
		lastDayOfIssue(issueYearMonth),
	);
	reportBirth(birth, findings);
	if (!isYearMonth(issueYearMonth)) {
		findings.problems.push({
			code: "mrz.characterClass",
			field: "issueYearMonth",
		});
	}
	return {
		format: "FRA-ID",
		lines: mrz.lines,
		fields: {
			documentCode: "ID",
			issuingState: "FRA",
			documentNumber,
			nationality: "",
			dateOfBirth: text.slice(BIRTH.start, BIRTH.end),
			sex: readSex(text, at(2, 35), findings),
			dateOfExpiry: "",
			optionalData: "",
			surname,
			givenNames,
			birthDate: birth.days[0] ?? null,
			birthDateCandidates: birth.days,
			expiryDate: null,
			surnameTruncated: cut(text, SURNAME),
			givenNamesTruncated: cut(text, GIVEN_NAMES),
			departmentOfIssue: spanText(text, DEPARTMENT),
			issueYearMonth,
		},
		checks,
		problems: findings.problems,
		notes: findings.notes,
		unprotected: [],
		ok: findings.problems.length === 0,
	};
}

function reportNames(text: string, names: string, findings: Findings): void {
	if (names === "") {
		findings.problems.push({ code: "mrz.nameStructure", field: "surname" });
	}
	for (const [field, part] of [
		["surname", SURNAME],
		["givenNames", GIVEN_NAMES],
	] as const) {
		for (let i = part.start; i < part.end; i++) {
			if (!isDigit(text.charCodeAt(i))) continue;
			findings.problems.push({ code: "mrz.characterClass", field });
			break;
		}
	}
}

function cut(text: string, name: Span): Truncation {
	return isLetter(text.charCodeAt(name.end - 1)) ? "possible" : false;
}

/** The last day on which the card can have been made; null: the number does not tell. */
function lastDayOfIssue(yearMonth: string): Day | null {
	if (!isYearMonth(yearMonth)) return null;
	const year = Number(yearMonth.slice(0, 2));
	const century = year >= FIRST_YEAR ? "19" : "20";
	return `${century}${yearMonth.slice(0, 2)}-${yearMonth.slice(2)}-31`;
}

/** Nobody is born after the card was made. */
function bornBefore(reading: DateReading, last: Day | null): DateReading {
	if (reading.kind !== "complete" || last === null) return reading;
	const days = reading.days.filter((day) => day <= last);
	return days.length === 0 ? { kind: "calendar", days } : { ...reading, days };
}

function isYearMonth(text: string): boolean {
	return /^\d\d(0[1-9]|1[0-2])$/.test(text);
}
