import { RulePack as RulePackSchema } from "../../contract/rules.ts";
import type { Day } from "../../core/day.ts";
import type { RulePack } from "../../core/law/pack.ts";
import indonesia from "../../rules/idn.json" with { type: "json" };
import schengenLike from "../../rules/schengen-like.json" with { type: "json" };

/**
 * The pack that ships with the product and needs no signature; a faulty one is
 * a bug and stops the start.
 */
export function shippedPack(): RulePack {
	return RulePackSchema.parse(indonesia);
}

/** The example of another state: the same engine, other data. */
export function examplePack(): RulePack {
	return RulePackSchema.parse(schengenLike);
}

/**
 * Of the packs of one state the one that decides on a day: the one that came
 * into force last. The first is the shipped one and always there.
 */
export function packOn(
	packs: readonly [RulePack, ...RulePack[]],
	day: Day,
): RulePack {
	const [shipped, ...others] = packs;
	return others
		.filter(({ effectiveFrom }) => effectiveFrom <= day)
		.reduce(
			(best, pack) => (pack.effectiveFrom >= best.effectiveFrom ? pack : best),
			shipped,
		);
}

/** The time zone in which a checkpoint counts its days, where the pack tells. */
export function timeZoneOf(pack: RulePack, place: string): string | null {
	return pack.timeZones[place] ?? null;
}
