import type { Inspection as InspectionView } from "../../contract/officer.ts";
import type { Inspection, Reading } from "../../core/crossing/state.ts";
import { stayTold } from "../../core/crossing/stay-told.ts";
import type { Assessment } from "../../core/law/assessment.ts";
import { beyondOf } from "../../core/law/overstay.ts";
import { mostSevereFirst } from "../../core/law/severity.ts";
import type { Phrase } from "../../core/phrase.ts";
import { told } from "./told.ts";

/** The most severe reason of all that were found, and the others. */
export function reasonsView(
	{ failure, brought = [] }: Reading,
	{ reasons, isLocked }: Assessment,
): Pick<InspectionView, "headline" | "reasons"> {
	const misread: Phrase[] = failure ? [{ code: failure.code }] : [];
	const [first, ...others] = mostSevereFirst(
		[...reasons, ...misread, ...brought],
		isLocked,
	);
	return {
		headline: first ? told(first) : null,
		reasons: others.map(told),
	};
}

export function stayView(
	inspection: Inspection,
): Pick<InspectionView, "permittedUntil" | "proof" | "departure"> {
	const { permittedUntil, proof, departure } = stayTold(inspection);
	if (departure === null)
		return { permittedUntil, proof: proof && told(proof), departure };
	const { until, overstay } = departure;
	return {
		permittedUntil,
		proof: proof && told(proof),
		departure: {
			until,
			overstay: overstay && {
				days: overstay.days,
				charge: overstay.charge,
				sanction: overstay.rule && {
					chargePerDay: overstay.rule.chargePerDay,
					currency: overstay.rule.currency,
					chargedUpToDays: overstay.rule.chargedUpToDays,
					consequence: overstay.consequence ?? beyondOf(overstay.rule),
					beyond: beyondOf(overstay.rule),
					instrument: overstay.rule.instrument,
				},
			},
			proof: departure.proof && told(departure.proof),
		},
	};
}
