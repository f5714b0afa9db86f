import { type Phrase, phrase } from "../phrase.ts";
import type { Direction, Situation, Verdict } from "./assessment.ts";

/**
 * What a traveller may be told. Whoever is listed hears what everybody hears
 * whom an officer still has to see: no sentence here depends on a list.
 */
export const travellerCodes = [
	"traveller.welcome",
	"traveller.pleaseWait",
	"traveller.buyVisaOnArrival",
	"traveller.payForVisa",
	"traveller.bringOtherDocument",
	"traveller.documentExpired",
	"traveller.documentTooShort",
	"traveller.showPassport",
	"traveller.visaOver",
	"traveller.daysSpent",
	"traveller.overstay",
	"traveller.whenArrived",
	"traveller.farewell",
	"traveller.needsVisa",
	"traveller.otherEntryPoint",
	"traveller.tooEarly",
	"traveller.readAgain",
] as const;
export type TravellerCode = (typeof travellerCodes)[number];

interface Guidance {
	readonly nextStep: `nextStep.${Situation}`;
	readonly traveller: TravellerCode;
}

const told: Readonly<Record<Situation, TravellerCode>> = {
	visaFree: "traveller.pleaseWait",
	visaValid: "traveller.pleaseWait",
	visaOnArrivalPossible: "traveller.buyVisaOnArrival",
	noVisa: "traveller.needsVisa",
	appliedNotIssued: "traveller.payForVisa",
	notYetSynced: "traveller.pleaseWait",
	used: "traveller.visaOver",
	expired: "traveller.visaOver",
	notYetValid: "traveller.tooEarly",
	otherDocument: "traveller.bringOtherDocument",
	mismatch: "traveller.pleaseWait",
	wrongEntryPoint: "traveller.otherEntryPoint",
	documentTooShort: "traveller.documentTooShort",
	residencePermit: "traveller.pleaseWait",
	citizen: "traveller.pleaseWait",
	unknown: "traveller.pleaseWait",
	documentMisread: "traveller.readAgain",
	documentExpired: "traveller.documentExpired",
	notATravelDocument: "traveller.showPassport",
	daysSpent: "traveller.daysSpent",
	placeUnknown: "traveller.pleaseWait",
	stayKept: "traveller.pleaseWait",
	overstay: "traveller.overstay",
	stayUnknown: "traveller.whenArrived",
	stayCancelled: "traveller.pleaseWait",
	chipNotRead: "traveller.pleaseWait",
	authorisationMissing: "traveller.needsVisa",
};

/** The datum that decided, where it is one that stands on the document, the visa or the crossing. */
export const decidingData = [
	"dateOfExpiry",
	"useBy",
	"issuedOn",
	"status",
	"until",
] as const;
export type DecidingDatum = (typeof decidingData)[number];

const decides: Readonly<Partial<Record<Situation, DecidingDatum>>> = {
	documentExpired: "dateOfExpiry",
	documentTooShort: "dateOfExpiry",
	expired: "useBy",
	notYetValid: "issuedOn",
	used: "status",
	appliedNotIssued: "status",
	overstay: "until",
	stayCancelled: "status",
};

export function decidingDatum(situation: Situation): DecidingDatum | null {
	return decides[situation] ?? null;
}

/** What the officer does next, and what the traveller is told, per outcome. */
export function guidanceOf(situation: Situation): Guidance {
	return {
		nextStep: `nextStep.${situation}`,
		traveller: told[situation],
	};
}

/**
 * The two sentences of a verdict: for the officer and for the traveller. The
 * traveller's does not depend on the lock: a listed person without a visa
 * hears what any person without a visa hears.
 */
export function guidance(
	situation: Situation,
	verdict: Verdict,
	isLocked: boolean,
	direction: Direction,
): { readonly nextStep: Phrase; readonly traveller: Phrase } {
	const { nextStep, traveller } = guidanceOf(situation);
	const isAdmitted = verdict === "admit";
	const step = isAdmitted ? admitted[direction].nextStep : nextStep;
	return {
		nextStep: phrase(isLocked ? "nextStep.locked" : step),
		traveller: phrase(isAdmitted ? admitted[direction].traveller : traveller),
	};
}

const admitted: Readonly<
	Record<Direction, { nextStep: string; traveller: TravellerCode }>
> = {
	arrival: { nextStep: "nextStep.admit", traveller: "traveller.welcome" },
	departure: { nextStep: "nextStep.clear", traveller: "traveller.farewell" },
};
