import type { RefusalNotice } from "../../contract/refusal-notice.ts";
import type { DecidedCrossing } from "../../core/crossing/decided-crossing.ts";
import { inForce, type RulePack } from "../../core/law/pack.ts";
import { refusalReasonsOn } from "../../core/law/refusal-reasons.ts";

/**
 * The notice of a recorded refusal. The agency that asked for it and the
 * officer's note stay in the journal: they are not for the traveller.
 */
export function refusalNotice(
	pack: RulePack,
	crossing: Omit<DecidedCrossing, "capture">,
	{ language, demo }: Pick<RefusalNotice, "language" | "demo">,
): RefusalNotice {
	const { document } = crossing;
	const reason = refusalReasonsOn(pack, crossing.day).find(
		({ code }) => code === crossing.reasonCode,
	);
	const [form] = inForce(pack.refusalNotices, crossing.day);
	return {
		language,
		binding: form?.language ?? null,
		title: form?.title ?? null,
		form: form?.instrument ?? null,
		demo,
		noticeId: crossing.crossingId,
		day: crossing.day,
		place: crossing.place,
		surname: document.surname,
		givenNames: document.givenNames,
		documentNumber: document.documentNumber,
		issuingState: document.issuingState,
		nationality: document.nationality,
		reasonCode: crossing.reasonCode ?? "",
		letter: reason?.letter ?? null,
		instrument: reason?.instrument ?? pack.inspection.instrument,
		ground: reason?.text ?? null,
		words: [...(reason?.words ?? [])],
	};
}
