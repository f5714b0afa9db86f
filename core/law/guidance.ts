import { type Phrase, phrase } from "../phrase.ts";
import type { Situation, Verdict } from "./assessment.ts";

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
	used: "traveller.needsVisa",
	expired: "traveller.pleaseWait",
	notYetValid: "traveller.tooEarly",
	otherDocument: "traveller.bringOtherDocument",
	mismatch: "traveller.pleaseWait",
	wrongEntryPoint: "traveller.otherEntryPoint",
	documentTooShort: "traveller.bringOtherDocument",
	residencePermit: "traveller.pleaseWait",
	citizen: "traveller.pleaseWait",
	unknown: "traveller.pleaseWait",
	documentMisread: "traveller.readAgain",
	documentExpired: "traveller.bringOtherDocument",
	notATravelDocument: "traveller.bringOtherDocument",
};

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
): { readonly nextStep: Phrase; readonly traveller: Phrase } {
	const { nextStep, traveller } = guidanceOf(situation);
	const isAdmitted = verdict === "admit";
	const step = isAdmitted ? "nextStep.admit" : nextStep;
	return {
		nextStep: phrase(isLocked ? "nextStep.locked" : step),
		traveller: phrase(isAdmitted ? welcome : traveller),
	};
}

const welcome: TravellerCode = "traveller.welcome";
