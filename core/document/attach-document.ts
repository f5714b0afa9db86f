import type { VisaRecord } from "../checks/facts.ts";
import type { Day } from "../day.ts";
import type { Truncation } from "../mrz/mrz.ts";

/** What a signature is worth; the seven are kept apart wherever they are shown. */
export type Trust =
	| "trusted"
	| "untrusted"
	| "invalid"
	| "changed"
	| "unknownSigner"
	| "unsigned"
	| "notVerifiableOffline";

/** What a document says of the person it was made for; null: it does not tell. */
export interface Claims {
	/** Of the passport that it belongs to. */
	readonly documentNumber: string | null;
	/** May be the passport's or the document's own (ICAO 9303-7 §4.2.2). */
	readonly ownNumber: string | null;
	readonly names: {
		readonly surname: string;
		readonly givenNames: string;
		readonly surnameTruncated: Truncation;
		readonly givenNamesTruncated: Truncation;
	} | null;
	/** As airlines print it: `HARGRAVE/OLIVIAJUNE MRS`, at most 20 characters. */
	readonly passengerName: string | null;
	readonly nationality: string | null;
	readonly dateOfBirth: Day | null;
	/** `M`, `F` or `X`. */
	readonly sex: string | null;
}

export const noClaims: Claims = {
	documentNumber: null,
	ownNumber: null,
	names: null,
	passengerName: null,
	nationality: null,
	dateOfBirth: null,
	sex: null,
};

/** The signature of a seal as a window speaks of it. */
export interface SealProof {
	readonly verdict: Trust;
	/** `trust.*`; null when trusted. */
	readonly reason: string | null;
	readonly signer: string | null;
	readonly signedOn: string | null;
	readonly certificate: {
		readonly subject: string;
		readonly issuer: string;
		readonly serial: string;
		readonly notBefore: string;
		readonly notAfter: string;
	} | null;
	readonly anchor: string | null;
	readonly revocation: "clear" | "revoked" | "stale" | "notChecked";
}

/** What a visa seal says of the visa itself; null: it does not tell. */
export interface SealVisa {
	readonly visaNumber: string | null;
	readonly useBy: Day | null;
	readonly stayDays: number | null;
	/** 0: any number (ICAO 9303-7 §9). */
	readonly entries: number | null;
}

export interface NamedText {
	/** As the standard names it: `PASSPORT_NUMBER`. */
	readonly name: string;
	readonly text: string;
}

export interface SealContent {
	readonly kind: "seal";
	readonly format: "VDS" | "IDB" | "VDS-NC";
	/** As the standard names it: `VISA`; `UNKNOWN` for one on no list. */
	readonly documentType: string;
	readonly issuer: string;
	readonly proof: SealProof;
	readonly claims: Claims;
	readonly visa: SealVisa | null;
	readonly fields: readonly NamedText[];
	/** `seal.*` codes of what was tolerated. */
	readonly remarks: readonly string[];
}

export interface VisaCodeContent {
	readonly kind: "visaCode";
	readonly text: string;
	/** What the code stands for, and the reference in it; null: no pattern fits. */
	readonly match: { readonly kind: string; readonly reference: string } | null;
	readonly host: string | null;
	readonly hostClass: "official" | "fake" | "lookAlike" | "other" | null;
	/** Made to deceive. */
	readonly isAlert: boolean;
	/** `visaCode.*` */
	readonly warnings: readonly string[];
	/** notAsked: there is no reference · failed: the store did not answer. */
	readonly search: "notAsked" | "asking" | "answered" | "failed";
	/** Visas of that number, as the store holds them. */
	readonly records: readonly VisaRecord[];
}

export interface Flight {
	readonly carrier: string;
	readonly number: string;
	readonly date: Day | null;
	readonly from: string;
	readonly to: string;
	readonly seat?: string | undefined;
}

export interface BoardingPassContent {
	readonly kind: "boardingPass";
	readonly passengerName: string;
	readonly flights: readonly Flight[];
	/** Airlines' keys are not public: never more than this. */
	readonly trust: "unsigned" | "notVerifiableOffline";
	/** `boardingPass.*` */
	readonly problems: readonly string[];
	/** The sizes in it fit the data. */
	readonly isWhole: boolean;
}

/** An officer said whose it is, where the documents themselves do not. */
export interface ByHand {
	readonly reasonCode: string;
	/** Fields of the passport that it contradicts. */
	readonly differing: readonly string[];
}

/** A document that goes with a passport: read from a bar code, belonging to whoever it says. */
export interface Companion {
	/** ULID. */
	readonly documentId: string;
	readonly deviceName: string;
	readonly receivedAtMs: number;
	/** The same for the same content: a second scan is no second document. */
	readonly contentKey: string;
	readonly content: SealContent | VisaCodeContent | BoardingPassContent;
	/** Absent: it joined because it agrees. */
	readonly byHand?: ByHand | undefined;
}

export function trustOf({ content }: Companion): Trust {
	switch (content.kind) {
		case "seal":
			return content.proof.verdict;
		case "visaCode":
			return "notVerifiableOffline";
		case "boardingPass":
			return content.trust;
	}
}

/** Made or changed to deceive, as far as can be told here. */
export function isForged({ content }: Companion): boolean {
	if (content.kind === "seal") return content.proof.verdict === "invalid";
	return content.kind === "visaCode" && content.isAlert;
}

/** Characters were lost between print and desk: nobody can tell what it was, forged or not. */
export function isChanged({ content }: Companion): boolean {
	return content.kind === "seal" && content.proof.verdict === "changed";
}
