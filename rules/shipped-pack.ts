import { RulePack as RulePackSchema } from "../contract/rules.ts";
import type { Day } from "../core/day.ts";
import type { PackInForce, RulePack } from "../core/law/pack.ts";
import { noLaw } from "./no-law.ts";
import { shippedFiles } from "./shipped.ts";

/** The states whose law ships with the product. */
export function shippedStates(): string[] {
	return shippedFiles.packs.map(({ pack }) => pack.state);
}

/**
 * The pack of a state that ships with the product and needs no signature; of a state whose law does
 * not ship, what decides until one is imported. A faulty one is a bug and stops the start.
 */
export function shippedPack(state: string): RulePack {
	return shippedLaw(state).pack;
}

/** The same with the digest of its file. */
export function shippedLaw(state: string): PackInForce {
	const file = shippedFiles.packs.find(({ pack }) => pack.state === state);
	return file
		? { ...file, pack: RulePackSchema.parse(file.pack) }
		: noLaw(state);
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
