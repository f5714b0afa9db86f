import type { Handlers } from "../../contract/define.ts";
import type { officerCalls } from "../../contract/officer.ts";
import type { RefusalNotice } from "../../contract/refusal-notice.ts";
import { fail, ok } from "../../core/result.ts";
import type { Counter } from "./counter.ts";
import type { NoticeDesk } from "./notice-desk.ts";
import { refusalNotice } from "./refusal-notice.ts";
import type { Session } from "./session.ts";

type Calls = Pick<typeof officerCalls, "saveNotice" | "printNotice">;

/** The notice of the refusal that is shown and in the journal, and of no other. */
export function noticeHandlers(desk: {
	readonly session: Session;
	readonly counter: Counter;
	readonly notice: NoticeDesk;
}): Handlers<Calls> {
	function wanted(
		inspectionId: string,
		language: RefusalNotice["language"],
	): RefusalNotice | null {
		const { current } = desk.counter.state();
		const isRefused =
			desk.session.officer !== null &&
			current?.phase === "recorded" &&
			current.reading.inspectionId === inspectionId &&
			current.crossing.decision === "refuse";
		if (!isRefused) return null;
		const { crossingId } = current.crossing;
		const { last } = desk.counter.state();
		// What the traveller holds on paper is not taken back, nor the other way round.
		if (last?.nextId) return null;
		if (last) desk.counter.dispatch({ kind: "noticeGiven", crossingId });
		return refusalNotice(current.reading.pack, current.crossing, {
			language,
			demo: desk.notice.isDemo,
		});
	}

	return {
		async saveNotice({ inspectionId, language }) {
			const notice = wanted(inspectionId, language);
			if (!notice) return fail("notice.notNow");
			const saved = await desk.notice.save(notice);
			return saved.ok ? ok({ file: saved.value }) : saved;
		},
		async printNotice({ inspectionId, language }) {
			const notice = wanted(inspectionId, language);
			if (!notice) return fail("notice.notNow");
			const printed = await desk.notice.print(notice);
			return printed.ok ? ok({}) : printed;
		},
	};
}
