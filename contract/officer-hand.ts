import { z } from "zod";
import { CODED_REASONS } from "../core/crossing/coded-reasons.ts";
import { call } from "./define.ts";
import { inspectionId, Verdict } from "./inspection.ts";
import { Sequence } from "./sequence.ts";

const code = z.string().max(64);
const nothing = z.strictObject({});
/** Whom a key or click was meant for, and the number of the view in which it was begun. */
export const Meant = z.strictObject({ inspectionId, sequence: Sequence });
const AsideReason = z.strictObject({
	reasonCode: z.enum(CODED_REASONS.setAside),
	note: z.string().max(200).optional(),
});

/** What the officer's eye and hand may tell: what counts for whoever was looked at. */
export const handCalls = {
	/**
	 * crossing.notNow (meant for another person) · crossing.tooEarly · crossing.notAllowed ·
	 * crossing.reasonMissing · crossing.reasonUnknown · crossing.wordsMissing ("other" without any) ·
	 * crossing.secondPerson · approval.* · pin.* · refusal.*
	 */
	decide: call(
		Meant.extend({
			decision: Verdict,
			reasonCode: code.optional(),
			note: z.string().max(500).optional(),
			/** Who asked for the refusal. */
			agency: z.string().max(120).optional(),
			/** A supervisor who confirms an admission that takes two people. */
			second: z
				.strictObject({
					supervisorId: z.string().max(40),
					pin: z.string().min(1).max(64),
				})
				.optional(),
		}),
		nothing,
	),
	/** Puts a misread document aside. crossing.signedOut · crossing.notNow · crossing.tooEarly */
	discard: call(Meant, nothing),
	/**
	 * Leaves a document that can be read without a decision. crossing.* (notNow, tooEarly, listed,
	 * possibleOpen, unasked, wordsMissing, signedOut)
	 */
	setAside: call(Meant.extend(AsideReason.shape), nothing),
	/** The same of one who waits; the lists are asked about them first. */
	removeWaiting: call(AsideReason.extend({ waitingId: inspectionId }), nothing),
	/** One who waits is inspected now. crossing.held · crossing.notNow · crossing.signedOut */
	bringForward: call(z.strictObject({ waitingId: inspectionId }), nothing),
	/** Takes a recorded decision back. undo.late · undo.notYours · undo.full · crossing.notNow */
	undo: call(z.strictObject({ crossingId: inspectionId }), nothing),
	/** This verdict on this person stood on the screen at this wall clock. */
	painted: call(
		z.strictObject({
			inspectionId,
			verdict: Verdict,
			paintedAtMs: z.number(),
		}),
		nothing,
	),
} as const;
