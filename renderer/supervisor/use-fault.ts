import { useState } from "react";
import { errorPhrase } from "../ui/error-phrase.ts";
import { useWords, type Words } from "../ui/i18n/use-words.ts";
import type { Fault } from "../ui/person-pin-form.tsx";

/** `line 12, visaFree.0.index: B9 (and 2 more)`: the place in words, the rest as it is. */
const placed = /^line (\d+)(?:, ([^:]*))?: (.*?)(?: \(and (\d+) more\))?$/s;

/** A failed call as words in the language of now; of a faulty pack also line and entry. */
export function faultText({ t, say }: Words, error: Fault): string {
	const words = say(errorPhrase(error));
	const { detail } = error;
	if (!error.code.startsWith("rules.") || !detail) return words;
	const found = placed.exec(detail);
	if (!found) return `${words} ${detail}`;
	const [, line = "", entry = "", seen = "", more] = found;
	const place = entry
		? t("packFault.place", { line, entry, seen })
		: t("packFault.line", { line });
	const others = more ? ` ${t("packFault.more", { more })}` : "";
	return `${words} ${place}${others}`;
}

/** The last failure, said in whatever language is chosen. */
export function useFault(): {
	readonly text: string | null;
	fault(error: Fault | null): void;
} {
	const words = useWords();
	const [error, setError] = useState<Fault | null>(null);
	return {
		text: error === null ? null : faultText(words, error),
		fault: setError,
	};
}
