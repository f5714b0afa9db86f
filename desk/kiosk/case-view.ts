import type { CaseView } from "../../contract/lane-monitor.ts";
import { trustOf } from "../../core/document/attach-document.ts";
import {
	type Case,
	type CaseMember,
	flightOf,
} from "../../core/kiosk/route.ts";
import { told } from "../counter/told.ts";

type MemberView = CaseView["members"][number];

function memberView({ reading, assessment, reasons }: CaseMember): MemberView {
	const fields = reading.mrz?.fields;
	return {
		inspectionId: reading.inspectionId,
		surname: fields?.surname ?? "",
		givenNames: fields?.givenNames ?? "",
		documentNumber: fields?.documentNumber ?? "",
		nationality: fields?.nationality ?? "",
		dateOfBirth: fields?.birthDate ?? null,
		verdict: assessment.verdict,
		outcome: assessment.situation,
		reasons: assessment.reasons.map(told),
		gateReasons: [...reasons],
		isAlert: assessment.isLocked,
	};
}

/** A case with all that the officer needs to go on with it. */
export function caseView(
	found: Case,
	lane: { readonly laneId: string; readonly name: string },
	isLive: boolean,
): CaseView {
	const flight = flightOf(found.companions);
	return {
		caseNumber: found.caseNumber,
		laneId: lane.laneId,
		laneName: lane.name,
		language: found.language,
		isLive,
		isAlert: found.isAlert,
		startedAtMs: found.startedAtMs,
		reasons: [...found.reasons],
		members: found.members.map(memberView),
		flight: flight
			? `${flight.carrier} ${flight.number} ${flight.from}-${flight.to}`
			: null,
		codes: found.companions.map((companion) => ({
			kind: companion.content.kind,
			trust: trustOf(companion),
		})),
		answers: Object.entries(found.answers).map(([code, answer]) => ({
			code,
			answer,
		})),
		attempts: found.attempts.map(({ code, atMs }) => ({ code, atMs })),
	};
}
