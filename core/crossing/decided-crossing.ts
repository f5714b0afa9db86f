import type { CheckValue } from "../checks/check-result.ts";
import type { Day } from "../day.ts";
import { flightHereOn } from "../document/attach-boarding-pass.ts";
import {
	type Companion,
	type Flight,
	type Trust,
	trustOf,
} from "../document/attach-document.ts";
import type { Direction, Verdict } from "../law/assessment.ts";
import { packName } from "../law/pack.ts";
import { type SecondPerson, secondPersonCauses } from "./second-person.ts";
import { type SoldVisa, soldVisa } from "./sold-visa.ts";
import type { Capture, Desk, Inspection } from "./state.ts";

export interface RecordedCompanion {
	readonly kind: Companion["content"]["kind"];
	readonly trust: Trust;
	/** A visa number; other kinds have none. */
	readonly reference?: string | undefined;
	/** The reason for which an officer attached it; absent: it agrees. */
	readonly byHand?: string | undefined;
}

/** A decision as it goes into the journal, once. */
export interface DecidedCrossing {
	readonly crossingId: string;
	readonly atMs: number;
	readonly day: Day;
	readonly place: string;
	readonly desk: string;
	readonly direction: Direction;
	readonly document: {
		readonly format: string;
		readonly issuingState: string;
		readonly documentNumber: string;
		readonly nationality: string;
		readonly surname: string;
		readonly givenNames: string;
		readonly dateOfBirth: Day | null;
		readonly sex: string;
		readonly dateOfExpiry: Day | null;
	};
	readonly visaNumber?: string | undefined;
	/** Sold at this arrival; its number is `visaNumber`. */
	readonly soldVisa?: SoldVisa | undefined;
	/** From a boarding pass that agrees with the passport, or that an officer attached. */
	readonly flight?: Flight | undefined;
	/** What lay beside the passport, and what its signature was worth. */
	readonly documents?: RecordedCompanion[] | undefined;
	/** How the zone came about, where it is not what a reader sent. */
	readonly capture?: Capture | undefined;
	readonly verdict: Verdict;
	readonly outcome: string;
	readonly because: string[];
	readonly checks: Record<
		string,
		{ readonly value: CheckValue; readonly asOfMs: number | null }
	>;
	readonly permittedUntil: Day | null;
	readonly decision: Verdict;
	readonly reasonCode?: string | undefined;
	readonly note?: string | undefined;
	readonly agency?: string | undefined;
	readonly officerId: string;
	readonly supervisorId?: string | undefined;
	readonly releaseReason?: string | undefined;
	/** Who confirmed an admission that takes two, and against what. */
	readonly secondPerson?: SecondPerson | undefined;
	/** The crossing that was taken back, and in whose place this one is. */
	readonly corrects?: string | undefined;
	/** Name and version, for a person. */
	readonly rulePack: string;
	/** Which text it was: SHA-256 of its file, hex. */
	readonly rulePackDigest: string;
}

export interface Decision {
	readonly decision: Verdict;
	readonly reasonCode?: string | undefined;
	readonly note?: string | undefined;
	/** Who asked for the refusal, where the reason needs it. */
	readonly agency?: string | undefined;
	readonly officerId: string;
	/** The account of whoever confirmed an admission that takes two. */
	readonly confirmedBy?: string | undefined;
	readonly atMs: number;
}

type Shown = Extract<Inspection, { phase: "shown" | "locked" }>;

/** The flight of the first attached pass that begins or ends here on this day. */
export function flightHere(
	desk: Desk,
	day: Day,
	attached: readonly Companion[],
): Flight | null {
	for (const { content } of attached) {
		if (content.kind !== "boardingPass") continue;
		const here = flightHereOn(content, desk.place, desk.direction, day);
		if (here.kind === "ofToday") return here.flight;
	}
	return null;
}

function recordedCompanion(companion: Companion): RecordedCompanion {
	const { content } = companion;
	const reference =
		content.kind === "visaCode"
			? content.match?.reference
			: content.kind === "seal"
				? content.visa?.visaNumber
				: null;
	return {
		kind: content.kind,
		trust: trustOf(companion),
		...(reference ? { reference: reference.slice(0, 64) } : {}),
		...(companion.byHand ? { byHand: companion.byHand.reasonCode } : {}),
	};
}

function soldParts({ visaNumber, index, stayDays }: SoldVisa) {
	return { visaNumber, soldVisa: { visaNumber, index, stayDays } };
}

/** Null when the inspection has no readable document to record. */
export function decidedCrossing(
	desk: Desk,
	inspection: Shown,
	decision: Decision,
): DecidedCrossing | null {
	const { reading, assessment, release, attached } = inspection;
	const { mrz } = reading;
	if (!mrz) return null;
	const { fields } = mrz;
	const flight = flightHere(desk, reading.day, attached);
	const isAdmitted = decision.decision === "admit";
	const sold = soldVisa(desk, inspection, decision);
	const causes = isAdmitted ? secondPersonCauses(inspection) : [];
	return {
		crossingId: reading.inspectionId,
		atMs: decision.atMs,
		day: reading.day,
		place: desk.place,
		desk: desk.name,
		direction: desk.direction,
		document: {
			format: mrz.format,
			issuingState: fields.issuingState,
			documentNumber: fields.documentNumber,
			nationality: fields.nationality,
			surname: fields.surname,
			givenNames: fields.givenNames,
			dateOfBirth: fields.birthDate,
			sex: fields.sex,
			dateOfExpiry: fields.expiryDate,
		},
		// Only an admission uses the visa up.
		...(isAdmitted && assessment.visa
			? { visaNumber: assessment.visa.visaNumber }
			: {}),
		...(sold ? soldParts(sold) : {}),
		...(flight ? { flight } : {}),
		...(attached.length > 0
			? { documents: attached.map(recordedCompanion) }
			: {}),
		...(reading.capture ? { capture: reading.capture } : {}),
		verdict: assessment.verdict,
		outcome: assessment.outcome,
		because: assessment.because.map((rule) => rule.ruleId),
		checks: Object.fromEntries(
			assessment.checks.map(({ check, value, asOfMs }) => [
				check,
				{ value, asOfMs },
			]),
		),
		permittedUntil: isAdmitted
			? (sold?.permittedUntil ?? assessment.permittedUntil)
			: null,
		decision: decision.decision,
		...(decision.reasonCode ? { reasonCode: decision.reasonCode } : {}),
		...(decision.note ? { note: decision.note } : {}),
		...(decision.agency ? { agency: decision.agency } : {}),
		officerId: decision.officerId,
		...(release
			? { supervisorId: release.supervisorId, releaseReason: release.reason }
			: {}),
		...(causes.length > 0 && decision.confirmedBy
			? { secondPerson: { accountId: decision.confirmedBy, causes } }
			: {}),
		...(reading.corrects ? { corrects: reading.corrects } : {}),
		rulePack: packName(reading.pack),
		rulePackDigest: reading.packDigest,
	};
}
