import type { Phrase as PhraseView } from "../../contract/officer.ts";
import type { Phrase } from "../../core/phrase.ts";

/** A phrase of core as the contract has it. */
export function told(phrase: Phrase): PhraseView {
	return phrase.values
		? { code: phrase.code, values: { ...phrase.values } }
		: { code: phrase.code };
}
