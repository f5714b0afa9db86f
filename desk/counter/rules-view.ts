import type { RulesView } from "../../contract/officer.ts";
import type { Day } from "../../core/day.ts";
import type { RulePack } from "../../core/law/pack.ts";
import { refusalReasonsOn } from "../../core/law/refusal-reasons.ts";

/** What the officer's window needs of the pack that decides on a day. */
export function rulesView(pack: RulePack, day: Day): RulesView {
	return {
		name: pack.name,
		version: pack.version,
		refusalReasons: refusalReasonsOn(pack, day).map(
			({ code, letter, needsAgency, instrument, verified }) => ({
				code,
				letter,
				needsAgency,
				instrument,
				verified,
			}),
		),
	};
}
