import type { VisaRecord } from "../checks/facts.ts";
import type { VisaCode } from "../visa-code/visa-code.ts";
import {
	type Claims,
	noClaims,
	type VisaCodeContent,
} from "./attach-document.ts";

/**
 * The code on an e-visa, a stay permit or an arrival card: opaque, so that it says
 * nothing by itself. What the store holds under its reference speaks for it.
 */
export function visaCodeContent(text: string, code: VisaCode): VisaCodeContent {
	const { match, url, alert, warnings } = code;
	return {
		kind: "visaCode",
		text,
		match: match ? { kind: match.kind, reference: match.reference } : null,
		host: url?.host ?? null,
		hostClass: url?.hostClass ?? null,
		isAlert: alert,
		warnings: warnings.map((warning) => warning.code),
		search: match ? "asking" : "notAsked",
		records: [],
	};
}

export function visaRecordClaims(visa: VisaRecord): Claims {
	return {
		...noClaims,
		documentNumber: visa.documentNumber,
		names: {
			surname: visa.surname,
			givenNames: visa.givenNames,
			surnameTruncated: false,
			givenNamesTruncated: false,
		},
		nationality: visa.nationality,
		dateOfBirth: visa.dateOfBirth,
		sex: visa.sex,
	};
}
