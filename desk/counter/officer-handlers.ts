import type { Client, Handlers, Reply } from "../../contract/define.ts";
import type { OfficerView, officerCalls } from "../../contract/officer.ts";
import type { storeCalls } from "../../contract/store.ts";
import { decisionFault } from "../../core/crossing/decision-fault.ts";
import type { Phrase } from "../../core/phrase.ts";
import { fail, ok } from "../../core/result.ts";
import { log } from "../log.ts";
import type { Counter } from "./counter.ts";
import { documentHandlers } from "./document-handlers.ts";
import type { Intake } from "./intake.ts";
import type { NoticeDesk } from "./notice-desk.ts";
import { noticeHandlers } from "./notice-handlers.ts";
import type { RepairDesk } from "./repair-desk.ts";
import type { Session } from "./session.ts";
import { wedgeHandlers } from "./wedge-handlers.ts";

export interface DeskParts {
	readonly session: Session;
	readonly counter: Counter;
	readonly intake: Intake;
	readonly repairs: RepairDesk;
	readonly today: () => string;
	/** What is done with the notice of the refusal that was recorded. */
	readonly notice: NoticeDesk;
	readonly store: () => Client<typeof storeCalls> | null;
	readonly view: () => OfficerView;
	readonly nowMs: () => number;
	readonly onRemark: (remark: Phrase) => void;
	readonly onChange: () => void;
}

const done = ok({});

/** What the officer's window may ask, answered. */
export function officerHandlers(
	desk: DeskParts,
): Handlers<typeof officerCalls> {
	const { session, counter } = desk;

	function journal(
		kind: "signedIn" | "signedOut" | "released" | "releaseRefused",
		detail: Record<string, string>,
	): Promise<Reply<unknown>> | undefined {
		return desk.store()?.appendEvent({ kind, atMs: desk.nowMs(), detail });
	}

	async function checkPin(accountId: string, pin: string, window?: "officer") {
		const store = desk.store();
		if (!store) return fail("host.gone");
		return store.verifyPin({
			accountId,
			pin,
			atMs: desk.nowMs(),
			...(window && { window }),
		});
	}

	return {
		view() {
			log("windowShown");
			return ok(desk.view());
		},

		async signIn({ accountId, pin }) {
			const account = await checkPin(accountId, pin, "officer");
			if (!account.ok) return account;
			if (account.value.role === "technician") return fail("pin.role");
			session.officer = { accountId, name: account.value.name };
			await journal("signedIn", { accountId });
			desk.onChange();
			return done;
		},

		async signOut() {
			const { officer } = session;
			session.officer = null;
			if (officer) await journal("signedOut", { accountId: officer.accountId });
			desk.onChange();
			return done;
		},

		setLanguage({ language }) {
			session.language = language;
			desk.onChange();
			return done;
		},

		decide({ inspectionId, decision, reasonCode, note, agency }) {
			const { current } = counter.state();
			if (!session.officer) return fail("crossing.signedOut");
			if (current?.reading.inspectionId !== inspectionId) {
				return fail("crossing.notNow");
			}
			const fault = decisionFault(current, { decision, reasonCode, agency });
			if (fault !== null) return fail(fault);
			const isTaken = counter.dispatch({
				kind: "decided",
				inspectionId,
				decision,
				reasonCode,
				note,
				agency: agency?.trim(),
				officerId: session.officer.accountId,
				atMs: desk.nowMs(),
			});
			return isTaken ? done : fail("crossing.notNow");
		},

		...noticeHandlers(desk),

		async release({ inspectionId, supervisorId, pin, reason }) {
			const { officer } = session;
			if (!officer) return fail("crossing.signedOut");
			if (supervisorId === officer.accountId) {
				return fail("release.samePerson");
			}
			if (reason.trim() === "") return fail("release.reasonMissing");
			const account = await checkPin(supervisorId, pin);
			if (!account.ok || account.value.role !== "supervisor") {
				const refused = account.ok ? fail("pin.role") : account;
				await journal("releaseRefused", {
					inspectionId,
					supervisorId,
					officerId: officer.accountId,
					code: refused.error.code,
				});
				return refused;
			}
			const written = await journal("released", {
				inspectionId,
				supervisorId,
				reason: reason.trim(),
			});
			// A release that the journal does not hold has not happened.
			if (!written?.ok) return fail(written?.error.code ?? "host.gone");
			const isTaken = counter.dispatch({
				kind: "released",
				inspectionId,
				release: {
					supervisorId,
					supervisorName: account.value.name,
					reason: reason.trim(),
				},
			});
			return isTaken ? done : fail("crossing.notNow");
		},

		discard({ inspectionId }) {
			return counter.dispatch({ kind: "discarded", inspectionId })
				? done
				: fail("crossing.notNow");
		},

		...documentHandlers(desk),
		...wedgeHandlers(desk),

		painted({ inspectionId, paintedAtMs }) {
			const { current } = counter.state();
			if (current?.reading.inspectionId !== inspectionId) return done;
			const isJudged = current.phase !== "checking";
			const latencyMs = paintedAtMs - current.reading.receivedAtMs;
			log("painted", {
				inspectionId,
				paintedAtMs,
				latencyMs: Math.round(latencyMs * 10) / 10,
				verdict: isJudged ? current.assessment.verdict : null,
				outcome: isJudged ? current.assessment.situation : null,
				permittedUntil: isJudged ? current.assessment.permittedUntil : null,
			});
			return done;
		},
	};
}
