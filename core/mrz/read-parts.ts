import { FILLER, isLetter, trimmed } from "./character.ts";
import { isCheckDigit, weightedSum } from "./check-digit.ts";
import type { DateReading } from "./dates.ts";
import type { Span } from "./layout.ts";
import type {
	MrzChecks,
	MrzFields,
	MrzNote,
	MrzProblem,
	MrzSex,
} from "./mrz.ts";
import { stateCode } from "./states.ts";

/** What the readers of all formats collect on their way. */
export interface Findings {
	readonly problems: MrzProblem[];
	readonly notes: MrzNote[];
}

export function spanText(text: string, span: Span): string {
	return trimmed(text, span.start, span.end);
}

export function spanFits(text: string, span: Span, check: number): boolean {
	const sum = weightedSum(text, span.start, span.end);
	return isCheckDigit(sum, text.charCodeAt(check));
}

/**
 * Three letters, or `D<<`; unknown ones are noted only. A filler inside a code that is on no list is
 * a letter that was not read (ICAO 9303-3 §5).
 */
export function readState(
	text: string,
	span: Span,
	field: "issuingState" | "nationality",
	findings: Findings,
): string {
	const state = spanText(text, span);
	const known = stateCode(state);
	if (known?.kind === "deprecated" || known?.kind === "withdrawn") {
		findings.notes.push({ code: "mrz.deprecatedState", detail: field });
	} else if (state === "") {
		findings.problems.push({ code: "mrz.missingField", field });
	} else if (known === null || known.kind === "unofficial") {
		if (state.length === span.end - span.start && isLetters(state)) {
			findings.notes.push({ code: "mrz.unknownState", detail: field });
		} else findings.problems.push({ code: "mrz.characterClass", field });
	}
	return state;
}

function isLetters(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		if (!isLetter(text.charCodeAt(at))) return false;
	}
	return true;
}

export function readSex(text: string, at: number, findings: Findings): MrzSex {
	const sex = text.charAt(at);
	if (sex === "M" || sex === "F" || sex === "<") return sex;
	if (sex === "X") {
		findings.notes.push({ code: "mrz.sexX" });
		return sex;
	}
	findings.problems.push({ code: "mrz.sex", field: "sex" });
	return "<";
}

export function reportBirth(reading: DateReading, findings: Findings): void {
	const field = "dateOfBirth";
	if (reading.kind === "complete") return;
	if (reading.kind === "unknown") {
		findings.notes.push({ code: "mrz.birthDateUnknown" });
	} else if (reading.kind === "partial") {
		findings.notes.push({ code: "mrz.birthDatePartial" });
	} else if (reading.kind === "calendar") {
		findings.problems.push({ code: "mrz.date", field });
	} else findings.problems.push({ code: "mrz.characterClass", field });
}

export function reportExpiry(reading: DateReading, findings: Findings): void {
	const field = "dateOfExpiry";
	if (reading.kind === "complete") return;
	if (reading.kind === "unknown") {
		findings.notes.push({ code: "mrz.noExpiry" });
	} else if (reading.kind === "partial") {
		findings.notes.push({ code: "mrz.expiryIncomplete" });
	} else if (reading.kind === "calendar") {
		findings.problems.push({ code: "mrz.date", field });
	} else findings.problems.push({ code: "mrz.characterClass", field });
}

export function reportNumber(number: string, findings: Findings): void {
	if (number === "") {
		findings.problems.push({
			code: "mrz.missingField",
			field: "documentNumber",
		});
	}
}

export function reportChecks(checks: MrzChecks, findings: Findings): void {
	const report = (valid: boolean | null, field: CheckName): void => {
		if (valid === false)
			findings.problems.push({ code: "mrz.checkDigit", field });
	};
	report(checks.documentNumber, "documentNumber");
	report(checks.dateOfBirth, "dateOfBirth");
	report(checks.dateOfExpiry, "dateOfExpiry");
	report(checks.optionalData, "optionalData");
	report(checks.composite, "composite");
}

type CheckName = keyof MrzChecks & (keyof MrzFields | "composite");

export function isFillerOnly(text: string, span: Span): boolean {
	for (let at = span.start; at < span.end; at++) {
		if (text.charCodeAt(at) !== FILLER) return false;
	}
	return true;
}
