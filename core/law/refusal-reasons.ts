import type { FailureCode } from "../codes/failure-codes.ts";
import type { Day } from "../day.ts";
import { inForce, type RulePack } from "./pack.ts";
import type { RefusalReason } from "./pack-extras.ts";

/** The reasons with which entry may be refused on a day, as the pack orders them. */
export function refusalReasonsOn(pack: RulePack, day: Day): RefusalReason[] {
	return inForce(pack.refusalReasons, day);
}

/**
 * Whether a refusal may be recorded: `refusal.citizen` (never), `refusal.code`
 * (no reason of this pack on this day), `refusal.agency` (this reason needs the
 * agency that asked for it); null: it may.
 */
export function refusalFault(
	pack: RulePack,
	day: Day,
	refusal: {
		readonly code: string;
		readonly agency?: string | undefined;
		readonly isCitizen: boolean;
	},
): FailureCode | null {
	if (refusal.isCitizen) return "refusal.citizen";
	const reason = refusalReasonsOn(pack, day).find(
		({ code }) => code === refusal.code,
	);
	if (!reason) return "refusal.code";
	const hasAgency = (refusal.agency ?? "").trim() !== "";
	return reason.needsAgency && !hasAgency ? "refusal.agency" : null;
}
