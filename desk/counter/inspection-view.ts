import type { DocumentLine } from "../../contract/document-line.ts";
import type {
	Inspection as InspectionView,
	Phrase as PhraseView,
} from "../../contract/officer.ts";
import { mayDecide, mayDiscard } from "../../core/crossing/allowed.ts";
import { flightHere } from "../../core/crossing/decided-crossing.ts";
import { secondPersonCauses } from "../../core/crossing/second-person.ts";
import type { Desk, Inspection, Reading } from "../../core/crossing/state.ts";
import { travelDocumentOf } from "../../core/document/travel-document.ts";
import { ageInYears } from "../../core/law/days.ts";
import { isConfirmed } from "../../core/law/evidence.ts";
import { decidingDatum } from "../../core/law/guidance.ts";
import type { MrzNote, MrzProblem } from "../../core/mrz/mrz.ts";
import { attachedLines } from "./document-view.ts";
import { possibleView } from "./possible-view.ts";
import { told } from "./told.ts";
import { reasonsView, stayView } from "./verdict-view.ts";

/** What went wrong while reading, without the characters that were read. */
function remarkOf(remark: MrzProblem | MrzNote): PhraseView {
	const field = "field" in remark ? remark.field : remark.detail;
	return field
		? { code: remark.code, values: { field } }
		: { code: remark.code };
}

function documentView(reading: Reading): InspectionView["document"] {
	const { mrz } = reading;
	if (!mrz) return null;
	const { fields } = mrz;
	return {
		format: mrz.format,
		documentCode: fields.documentCode,
		issuingState: fields.issuingState,
		documentNumber: fields.documentNumber,
		nationality: fields.nationality,
		surname: fields.surname,
		givenNames: fields.givenNames,
		dateOfBirth: fields.birthDate,
		dateOfBirthPrinted: fields.dateOfBirth,
		ageYears: fields.birthDate
			? ageInYears(fields.birthDate, reading.day)
			: null,
		sex: fields.sex,
		dateOfExpiry: fields.expiryDate,
		lines: [...mrz.lines],
		unprotected: [...mrz.unprotected],
		problems: mrz.problems.map(remarkOf),
		notes: mrz.notes.map(remarkOf),
	};
}

function readingView(reading: Reading) {
	const capture: InspectionView["capture"] = reading.capture?.kind ?? "read";
	return {
		capture,
		inspectionId: reading.inspectionId,
		deviceName: reading.deviceName,
		document: documentView(reading),
		receivedAtMs: reading.receivedAtMs,
	};
}

type ReadPart =
	| "capture"
	| "documents"
	| "flight"
	| "inspectionId"
	| "deviceName"
	| "document"
	| "receivedAtMs";

/** An inspection whose sources have not answered yet. */
const unjudged: Omit<InspectionView, ReadPart> = {
	phase: "checking",
	verdict: null,
	outcome: null,
	lamps: [],
	earlier: null,
	possible: [],
	possibleOpen: 0,
	visa: null,
	compared: [],
	headline: null,
	reasons: [],
	nextStep: null,
	traveller: null,
	rules: [],
	permittedUntil: null,
	proof: null,
	departure: null,
	decides: null,
	release: null,
	decision: null,
	repairs: null,
	mayDecide: [],
	secondPerson: [],
	mayDiscard: false,
};

/** The inspection as the officer's window shows it. */
export function inspectionView(
	desk: Desk,
	inspection: Inspection | null,
	repairs: InspectionView["repairs"],
): InspectionView | null {
	if (!inspection) return null;
	const { attached } = inspection;
	const documents: DocumentLine[] = attachedLines(
		desk,
		inspection.reading,
		attached,
		inspection.phase === "checking" ? null : inspection.assessment,
	);
	const read = {
		...readingView(inspection.reading),
		documents,
		flight: flightHere(desk, inspection.reading.day, attached),
	};
	if (inspection.phase === "checking") {
		return { ...unjudged, ...read };
	}
	const { assessment, release, reading } = inspection;
	const { visa } = assessment;
	const { headline, reasons } = reasonsView(reading, assessment);
	return {
		...read,
		phase: inspection.phase,
		verdict: assessment.verdict,
		outcome: assessment.situation,
		lamps: assessment.checks.map((check) => ({
			...check,
			reasons: check.reasons.map(told),
		})),
		earlier: {
			value: assessment.earlier.value,
			reasons: assessment.earlier.reasons.map(told),
		},
		...(reading.mrz
			? possibleView(travelDocumentOf(reading.mrz), assessment.possible)
			: { possible: [], possibleOpen: 0 }),
		visa: visa
			? {
					visaNumber: visa.visaNumber,
					index: visa.index,
					status: visa.status,
					issuedOn: visa.issuedOn,
					useBy: visa.useBy ?? null,
					entries: visa.entries,
					entryCount: visa.entryCount ?? null,
					validUntil: visa.validUntil ?? null,
					stayDays: visa.stayDays ?? null,
				}
			: null,
		compared: assessment.compared.map((field) => ({
			...field,
			reason: told(field.reason),
		})),
		headline,
		reasons,
		nextStep: told(assessment.nextStep),
		traveller: told(assessment.traveller),
		rules: assessment.because.map((rule) => ({
			ruleId: rule.ruleId,
			instrument: rule.instrument,
			verified: isConfirmed(rule),
		})),
		...stayView(inspection),
		decides: decidingDatum(assessment.situation),
		release: release
			? { supervisorName: release.supervisorName, reason: release.reason }
			: null,
		decision: "crossing" in inspection ? inspection.crossing.decision : null,
		repairs,
		mayDecide: mayDecide(inspection),
		secondPerson: secondPersonCauses(inspection),
		mayDiscard: mayDiscard(inspection),
	};
}

/** A waiting document in one line. */
export function waitingView(reading: Reading) {
	const fields = reading.mrz?.fields;
	return {
		inspectionId: reading.inspectionId,
		surname: fields?.surname ?? "",
		givenNames: fields?.givenNames ?? "",
		documentNumber: fields?.documentNumber ?? "",
		readable: reading.mrz?.ok === true,
	};
}
