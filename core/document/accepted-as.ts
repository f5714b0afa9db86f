import { type Phrase, phrase } from "../phrase.ts";

/**
 * Why two texts are taken for the same: "the same" is said of one text only, and of one text
 * nothing else, whatever the other half of a name needed.
 */
export function acceptedAs(
	one: string | null,
	other: string | null,
	reason: Phrase,
): Phrase {
	if (one !== null && one === other) return phrase("compare.same");
	return reason.code === "compare.same" ? phrase("compare.writing") : reason;
}
