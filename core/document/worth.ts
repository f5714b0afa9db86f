import type { DocumentKind } from "../law/pack.ts";
import { type StateCode, stateCode } from "../mrz/states.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { classOfCode, type DocumentClass } from "./document-classes.ts";
import { isOwnNational } from "./nationals.ts";
import { stateKey } from "./state-key.ts";
import type { TravelDocument } from "./travel-document.ts";

/** What a document can be relied on for, whoever asks: law, gate and kiosk ask nobody else. */
export interface DocumentWorth {
	readonly documentClass: DocumentClass;
	/** Null: none that a border crossing can rest on. */
	readonly kind: DocumentKind | null;
	/** Of what nationality it proves its holder to be, as `stateKey` spells it; null: it proves none. */
	readonly provenNationality: string | null;
	/** A state that there is issued it. */
	readonly isOfState: boolean;
	/** Lists of states may speak of it: a state issued it, and nothing in it is doubtful. */
	readonly isListable: boolean;
	/** `document.*`: why it is for an officer whatever else is found. */
	readonly doubts: readonly Phrase[];
}

const KINDS: Readonly<Record<DocumentClass, DocumentKind | null>> = {
	passport: "passport",
	alienPassport: "other",
	conventionDocument: "other",
	laissezPasser: "other",
	passportCard: "other",
	identityCard: "other",
	crewCard: "other",
	residenceCard: null,
	borderCard: null,
	visa: null,
	unknown: null,
};

/** What a state gives to its own nationals only, or says of them that they are. */
const PROVING: ReadonlySet<DocumentClass> = new Set([
	"passport",
	"passportCard",
	"identityCard",
	"laissezPasser",
]);

export function worthOf(document: TravelDocument): DocumentWorth {
	const { format, documentCode, issuingState, nationality } = document;
	const issuer = stateCode(issuingState);
	const isState = issuer?.kind === "state" || issuer?.kind === "deprecated";
	const isOwn = isOwnNational(issuingState, nationality);
	const documentClass = classFor(
		classOfCode(format, documentCode, stateKey(issuingState)),
		isState,
		isOwn,
		stateCode(nationality),
	);
	const isBooklet = format === "TD3";
	const doubts = [
		...issuerDoubts(issuer),
		...nationalityDoubts(nationality, stateCode(nationality)),
		...(documentClass === "unknown" ? [phrase("document.unknownClass")] : []),
	];
	const kind =
		format === "FRA-ID"
			? null
			: documentClass === "unknown" && isBooklet
				? "other"
				: KINDS[documentClass];
	const isListable = isState && doubts.length === 0;
	return {
		documentClass,
		kind: kind === null ? null : (document.declaredKind ?? kind),
		provenNationality:
			isListable && isOwn && PROVING.has(documentClass) && nationality !== ""
				? stateKey(nationality)
				: null,
		isOfState: isState,
		isListable,
		doubts,
	};
}

/**
 * Whether the document is a national passport, another travel document, or
 * none that a border crossing can rest on (a visa sticker, a residence card).
 */
export function documentKindOf(document: TravelDocument): DocumentKind | null {
	return worthOf(document).kind;
}

/** The class by code, corrected by who issued it to whom. */
function classFor(
	byCode: DocumentClass,
	isState: boolean,
	isOwn: boolean,
	nationality: StateCode | null,
): DocumentClass {
	switch (byCode) {
		case "passport":
			if (nationality?.kind === "person") return "conventionDocument";
			if (!isState) return "laissezPasser";
			return isOwn ? "passport" : "alienPassport";
		case "identityCard":
			return isOwn ? "identityCard" : "residenceCard";
		default:
			return byCode;
	}
}

function issuerDoubts(issuer: StateCode | null): Phrase[] {
	switch (issuer?.kind) {
		case "state":
		case "deprecated":
		case "organisation":
			return [];
		case "specimen":
			return [phrase("document.specimen")];
		case "withdrawn":
			return [phrase("document.withdrawnIssuer")];
		default:
			return [phrase("document.unknownIssuer")];
	}
}

function nationalityDoubts(printed: string, code: StateCode | null): Phrase[] {
	switch (code?.kind) {
		case "state":
		case "deprecated":
		case "organisation":
		case "person":
			return [];
		case "specimen":
			return [phrase("document.specimen")];
		case "withdrawn":
			return [phrase("document.withdrawnNationality")];
		default:
			// The French card of 1988 prints none.
			return printed === "" ? [] : [phrase("document.unknownNationality")];
	}
}
