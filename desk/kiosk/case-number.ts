import { randomInt } from "node:crypto";

/** Crockford's digits: none of them is taken for another when read aloud. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `K1-7HJQ2`: the lane and chance; it says nothing of a person or of the day. */
export function newCaseNumber(laneId: string): string {
	const chance = Array.from({ length: 5 }, () => digits[randomInt(32)]);
	return `${laneId}-${chance.join("")}`;
}
