import { phrase } from "../phrase.ts";
import type { Finding } from "./check-result.ts";
import type { PastCrossing } from "./facts.ts";

/** The crossings in the order of their days; within a day as they were given. */
export function inOrder(crossings: readonly PastCrossing[]): PastCrossing[] {
	return crossings
		.map((crossing, index) => ({ crossing, index }))
		.sort((a, b) =>
			a.crossing.day === b.crossing.day
				? a.index - b.index
				: a.crossing.day < b.crossing.day
					? -1
					: 1,
		)
		.map(({ crossing }) => crossing);
}

/**
 * Who arrives must have left since the last arrival, and the reverse: two in
 * a row mean a crossing that nobody recorded, or another person.
 */
export function checkLastCrossing(
	crossings: readonly PastCrossing[],
	direction: "arrival" | "departure",
	isCitizen: boolean,
): Finding {
	const last = inOrder(crossings).at(-1);
	if (!last) {
		// A foreigner who leaves must have arrived.
		return direction === "departure" && !isCitizen
			? { found: "hit", reasons: [phrase("crossings.none")] }
			: { found: "nothing", reasons: [phrase("crossings.none")] };
	}
	const { day, place } = last;
	if (last.direction === direction) {
		return {
			found: "hit",
			reasons: [
				phrase(
					direction === "arrival"
						? "crossings.departureMissing"
						: "crossings.arrivalMissing",
					{ day, place },
				),
			],
		};
	}
	return {
		found: "nothing",
		reasons: [
			phrase("crossings.lastCrossing", {
				day,
				place,
				direction: last.direction,
			}),
		],
	};
}
