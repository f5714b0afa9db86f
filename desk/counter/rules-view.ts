import type { RulesView } from "../../contract/officer.ts";
import type { Day } from "../../core/day.ts";
import { isConfirmed } from "../../core/law/evidence.ts";
import type { PackInForce } from "../../core/law/pack.ts";
import { unchangedSince } from "../../core/law/pack-age.ts";
import { refusalReasonsOn } from "../../core/law/refusal-reasons.ts";

export interface ShownPack extends PackInForce {
	/** Another text goes by the same name and version. */
	readonly isAmbiguous: boolean;
}

/** What the officer's window needs of the pack that decides on a day. */
export function rulesView(
	{ pack, packDigest, isAmbiguous }: ShownPack,
	day: Day,
): RulesView {
	const since = unchangedSince(pack, day);
	return {
		name: pack.name,
		version: pack.version,
		...(isAmbiguous ? { mark: packDigest.slice(0, 8) } : {}),
		...(since === null ? {} : { unchangedSince: since }),
		refusalReasons: refusalReasonsOn(pack, day).map((reason) => ({
			code: reason.code,
			letter: reason.letter,
			needsAgency: reason.needsAgency,
			instrument: reason.instrument,
			verified: isConfirmed(reason),
			...(reason.words ? { words: [...reason.words] } : {}),
		})),
	};
}
