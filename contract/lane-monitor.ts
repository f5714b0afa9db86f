import { z } from "zod";
import { accessCalls } from "./access-calls.ts";
import { phrases } from "./capped.ts";
import { call, notice } from "./define.ts";
import { DeskHead, Person } from "./desk-head.ts";
import { LinkState } from "./device-host.ts";
import { Verdict } from "./inspection.ts";
import {
	mostAccounts,
	mostLanes,
	mostTravellers,
	mostWaiting,
} from "./limits.ts";
import { Day } from "./records.ts";
import { Sequence } from "./sequence.ts";
import { KioskLanguageCode, TravellerScreen } from "./traveller.ts";

const code = z.string().max(64);
const laneId = z.string().max(20);
const caseNumber = z.string().max(12);
const count = z.number().int().min(0);

/** What an officer sees of one lane. */
export const LaneLine = z.strictObject({
	laneId,
	name: z.string().max(40),
	counter: z.string().max(12),
	step: z.enum(
		TravellerScreen.options.map(({ shape }) => shape.kind.value) as [
			TravellerKind,
			...TravellerKind[],
		],
	),
	/** When this step began, wall clock. */
	stepSinceMs: z.number(),
	/** Null: nobody stands there. */
	visit: z
		.strictObject({
			caseNumber,
			language: KioskLanguageCode,
			travellers: count,
			sinceMs: z.number(),
			failedReadings: count,
			extensions: count,
			/** The time-out is running. */
			isWarned: z.boolean(),
		})
		.nullable(),
	/** The traveller asked for somebody. */
	needsHelp: z.boolean(),
	/** A listed person or document; for the officer's eyes only. */
	isAlert: z.boolean(),
	closedFor: z.enum(["officer", "reader", "store"]).nullable(),
	devices: z
		.array(
			z.strictObject({
				deviceId: z.string().max(40),
				name: z.string().max(80),
				state: LinkState,
			}),
		)
		.max(8),
	/** Null: the lane has none. */
	printer: z.enum(["ready", "paperLow", "paperOut", "gone"]).nullable(),
	/** How today's visits ended. */
	today: z.strictObject({
		gate: count,
		counter: count,
		helped: count,
		abandoned: count,
	}),
});
export type LaneLine = z.output<typeof LaneLine>;
type TravellerKind = z.output<typeof TravellerScreen>["kind"];

/** A visit that ends at a counter, or still goes on, with all that is known. */
export const CaseView = z.strictObject({
	caseNumber,
	laneId,
	laneName: z.string().max(40),
	language: KioskLanguageCode,
	/** Still at the lane. */
	isLive: z.boolean(),
	isAlert: z.boolean(),
	startedAtMs: z.number(),
	/** Of the whole group: `kiosk.*`. */
	reasons: z.array(code).max(20),
	members: z
		.array(
			z.strictObject({
				inspectionId: z.string().max(26),
				surname: z.string().max(120),
				givenNames: z.string().max(120),
				documentNumber: z.string().max(24),
				nationality: z.string().max(3),
				dateOfBirth: Day.nullable(),
				verdict: Verdict,
				outcome: code,
				/** Why, most important first. */
				reasons: phrases(20),
				/** Why not the gate: `autogate.*`. */
				gateReasons: z.array(code).max(10),
				isAlert: z.boolean(),
			}),
		)
		.max(mostTravellers),
	flight: z.string().max(60).nullable(),
	/** Kinds of bar codes shown, with what they were worth. */
	codes: z.array(z.strictObject({ kind: code, trust: code })).max(12),
	answers: z.array(z.strictObject({ code, answer: z.boolean() })).max(12),
	attempts: z.array(z.strictObject({ code, atMs: z.number() })).max(40),
});
export type CaseView = z.output<typeof CaseView>;

/** Everything the lane monitor shows; each notice carries all of it. */
export const MonitorView = z.strictObject({
	sequence: Sequence,
	desk: DeskHead,
	language: z.enum(["id", "en"]),
	officer: Person.nullable(),
	/** Who may sign in, while nobody is. */
	officers: z.array(Person).max(mostAccounts),
	/** Watching tires: after an hour somebody else should. */
	watch: z
		.strictObject({ sinceMs: z.number(), isBreakDue: z.boolean() })
		.nullable(),
	store: z.enum(["opening", "ready", "restarting", "failed"]),
	lanes: z.array(LaneLine).max(mostLanes),
	/** Cases that wait for an officer, alerts first, then the oldest. */
	cases: z.array(CaseView).max(mostWaiting + mostLanes),
});
export type MonitorView = z.output<typeof MonitorView>;

const nothing = z.strictObject({});
const ofLane = z.strictObject({ laneId });

/** What the lane monitor may ask. Codes: `lane.unknown`, `lane.signedOut`, `kiosk.notNow`. */
export const laneMonitorCalls = {
	view: call(nothing, MonitorView),
	...accessCalls,
	openLane: call(ofLane, nothing),
	/** Who stands there is served to the end; nobody else begins. */
	closeLane: call(ofLane, nothing),
	/** Gives the traveller at the lane more time. */
	giveTime: call(ofLane, nothing),
	/** The screen says that an officer comes. */
	sendOfficer: call(ofLane, nothing),
	/** Ends the visit at the lane and brings its case to the counter's window. */
	takeOver: call(ofLane, nothing),
	/** Brings a waiting case to the counter's window: `case.gone`, `case.counterFull`. */
	takeCase: call(z.strictObject({ caseNumber }), nothing),
	/** Another officer at a counter has dealt with it: `case.gone`. */
	dropCase: call(z.strictObject({ caseNumber }), nothing),
	/** The break was taken, or another watches under the same name. */
	breakTaken: call(nothing, nothing),
} as const;

export const laneMonitorNotices = { view: notice(MonitorView) } as const;
