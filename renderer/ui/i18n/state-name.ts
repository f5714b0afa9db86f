import { alpha2Of } from "../../../core/mrz/alpha-2.ts";
import { stateCode } from "../../../core/mrz/states.ts";
import { localeOf } from "./day.ts";
import type { Words } from "./use-words.ts";

const made = new Map<string, Intl.DisplayNames>();

function namesIn(language: string): Intl.DisplayNames {
	const known = made.get(language);
	if (known) return known;
	const names = new Intl.DisplayNames(localeOf(language), {
		type: "region",
	});
	made.set(language, names);
	return names;
}

/** What the code of a state, organisation or standing stands for; null: nothing that is known. */
export function stateName(
	{ find, language }: Pick<Words, "find" | "language">,
	code: string,
): string | null {
	const own = find(`state.${code}`);
	if (own) return own;
	const { sameAs } = stateCode(code) ?? {};
	if (sameAs) return stateName({ find, language }, sameAs);
	const alpha2 = alpha2Of(code);
	return alpha2 === null ? null : (namesIn(language).of(alpha2) ?? null);
}
