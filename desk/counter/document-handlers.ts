import type { Handlers, InputOf, Reply } from "../../contract/define.ts";
import type { officerCalls } from "../../contract/officer.ts";
import { mayDiscard } from "../../core/crossing/allowed.ts";
import { attachable } from "../../core/crossing/attach-by-hand.ts";
import { reasonFault } from "../../core/crossing/coded-reasons.ts";
import { typedZone } from "../../core/crossing/typed-document.ts";
import { typedLines } from "../../core/crossing/typed-lines.ts";
import { trustOf } from "../../core/document/attach-document.ts";
import type { Mrz } from "../../core/mrz/mrz.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type { DeskParts } from "./officer-handlers.ts";

const done = ok({});

type Typed = InputOf<typeof officerCalls.keyInLines>;
type DocumentCalls = Pick<
	Handlers<typeof officerCalls>,
	"putAside" | "attachByHand" | "repair" | "keyIn" | "keyInLines"
>;

/** What the officer may do with documents beside deciding; each is in the journal first. */
export function documentHandlers({
	session,
	counter,
	intake,
	repairs,
	store,
	today,
	nowMs,
}: DeskParts): DocumentCalls {
	/** Inspects what an officer typed, once the journal says who did. */
	async function enterTyped(
		zone: Result<Mrz>,
		{ reasonCode, note }: Pick<Typed, "reasonCode" | "note">,
	): Promise<Reply<Record<string, never>>> {
		const { officer } = session;
		if (!officer) return fail("crossing.signedOut");
		const fault = reasonFault(reasonCode, note);
		if (fault !== null) return fail(fault);
		if (!zone.ok) return zone;
		const { fields, notes } = zone.value;
		const isPrintedSo = notes.some(({ code }) => code === "mrz.printedSo");
		const written = await store()?.appendEvent({
			kind: "typedByHand",
			atMs: nowMs(),
			detail: {
				officerId: officer.accountId,
				reasonCode,
				...(note ? { note } : {}),
				...(isPrintedSo ? { digits: "printedSo" } : {}),
				documentNumber: fields.documentNumber,
				issuingState: fields.issuingState,
			},
		});
		if (!written) return fail("host.gone");
		if (!written.ok) return written;
		const capture = { kind: "typed", reasonCode, ...(note ? { note } : {}) };
		intake.enter(zone.value, { ...capture, kind: "typed" }, officer.name);
		return done;
	}

	return {
		putAside({ documentId }) {
			if (!session.officer) return fail("crossing.signedOut");
			return counter.dispatch({ kind: "putAside", documentId })
				? done
				: fail("document.gone");
		},

		async attachByHand({
			inspectionId,
			documentId,
			reasonCode,
			note,
			confirmed,
		}) {
			const { officer } = session;
			if (!officer) return fail("crossing.signedOut");
			const fault = reasonFault(reasonCode, note);
			if (fault !== null) return fail(fault);
			const state = counter.state();
			const found = attachable(state, documentId);
			if (state.current?.reading.inspectionId !== inspectionId || !found) {
				return fail("document.gone");
			}
			const { companion, differing } = found;
			if (differing.length > 0 && !confirmed) {
				return fail("document.unconfirmed");
			}
			const written = await store()?.appendEvent({
				kind: "attachedByHand",
				atMs: nowMs(),
				detail: {
					inspectionId,
					documentId,
					officerId: officer.accountId,
					kind: companion.content.kind,
					trust: trustOf(companion),
					reasonCode,
					...(note ? { note } : {}),
					differing: differing.map(({ field }) => field).join(", "),
				},
			});
			// What the journal does not hold has not been said.
			if (!written) return fail("host.gone");
			if (!written.ok) return written;
			return counter.dispatch({
				kind: "attachedByHand",
				inspectionId,
				documentId,
				reasonCode,
				isConfirmed: confirmed,
			})
				? done
				: fail("document.gone");
		},

		async repair({ inspectionId, lines }) {
			const { officer } = session;
			if (!officer) return fail("crossing.signedOut");
			const { current } = counter.state();
			if (!mayDiscard(current)) return fail("crossing.notNow");
			const mrz = repairs.chosen(inspectionId, lines);
			const read = current?.reading.mrz?.lines.join("");
			if (!mrz || !read) return fail("crossing.notNow");
			const places = [...mrz.lines.join("")].flatMap((character, index) =>
				character === read[index] ? [] : [index],
			);
			const written = await store()?.appendEvent({
				kind: "repaired",
				atMs: nowMs(),
				detail: {
					inspectionId,
					officerId: officer.accountId,
					characters: String(places.length),
					changes: places
						.map((at) => `${at + 1} ${read[at]} ${mrz.lines.join("")[at]}`)
						.join(", ")
						.slice(0, 200),
				},
			});
			// A choice that the journal does not hold has not been made.
			if (!written) return fail("host.gone");
			if (!written.ok) return written;
			// Another document may have been swiped while the journal was written.
			if (repairs.chosen(inspectionId, lines) === null) {
				return fail("crossing.notNow");
			}
			const capture = { kind: "repaired", characters: places.length } as const;
			intake.enter(mrz, capture, current?.reading.deviceName ?? "");
			return done;
		},

		async keyIn({ document, numberAgain, reasonCode, note }) {
			if (!session.officer) return fail("crossing.signedOut");
			const plain = (text: string) => text.trim().toUpperCase();
			if (plain(numberAgain) !== plain(document.documentNumber)) {
				return fail("typed.numberDiffers");
			}
			return enterTyped(typedZone(document, today()), { reasonCode, note });
		},

		keyInLines({ lines, printedSo, reasonCode, note }) {
			const typed = { lines, isPrintedSo: printedSo };
			return enterTyped(typedLines(typed, today()), { reasonCode, note });
		},
	};
}
