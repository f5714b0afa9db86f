import { travelDocumentOf } from "../document/travel-document.ts";
import { daysBetween } from "../law/days.ts";
import { listing } from "../law/listed.ts";
import { lastDayOfLength } from "../law/stay.ts";
import type { ReasonFor } from "./coded-reasons.ts";
import type { Decision } from "./decided-crossing.ts";
import type { Desk, Inspection } from "./state.ts";

/** A visa that was sold at this arrival: from then on a record like any other. */
export interface SoldVisa {
	/** Of the sticker or receipt. */
	readonly visaNumber: string;
	readonly index: string;
	readonly stayDays: number;
}

/** The admission that says a visa was sold; its number is the note. */
export const soldReason: ReasonFor<"admit"> = "visaSold";

const receipt = /^[A-Z0-9][A-Z0-9/-]{2,31}$/;

type Judged = Extract<Inspection, { phase: "shown" | "locked" }>;
type Said = Pick<Decision, "decision" | "reasonCode" | "note">;

export function saysSold({ decision, reasonCode }: Said): boolean {
	return decision === "admit" && reasonCode === soldReason;
}

/** Whether a visa may be sold to this traveller here and now. */
export function maySell({ assessment }: Judged): boolean {
	return (
		!assessment.isLocked && assessment.situation === "visaOnArrivalPossible"
	);
}

/** The number as it is kept; null: it is none. */
function numberIn(note: string | undefined): string | null {
	const number = (note ?? "").toUpperCase().replaceAll(" ", "");
	return receipt.test(number) ? number : null;
}

/** What was sold, with the stay that it gives by the rule of the day; null: nothing. */
export function soldVisa(
	{ place }: Pick<Desk, "place">,
	inspection: Judged,
	said: Said,
): (SoldVisa & { readonly permittedUntil: string }) | null {
	const { mrz, pack, day } = inspection.reading;
	const visaNumber = numberIn(said.note);
	if (!saysSold(said) || !maySell(inspection) || !mrz || visaNumber === null)
		return null;
	const document = travelDocumentOf(mrz);
	const rule = listing(pack.visaOnArrival, { document, day, place });
	if (!rule) return null;
	const until = lastDayOfLength(rule, day);
	return {
		visaNumber,
		index: rule.index,
		stayDays: daysBetween(day, until) + 1,
		permittedUntil: until,
	};
}

/** `crossing.reasonUnknown` (nobody may be sold one) · `crossing.reasonMissing` (no number); null: fine. */
export function soldFault(
	inspection: Judged,
	said: Said,
): "crossing.reasonUnknown" | "crossing.reasonMissing" | null {
	if (!saysSold(said)) return null;
	if (!maySell(inspection)) return "crossing.reasonUnknown";
	return numberIn(said.note) === null ? "crossing.reasonMissing" : null;
}
