/** Longest text that is spoken at once; the catalogues' longest has about 200. */
export const mostTextCharacters = 400;

/** A lane's case number, `K1-7HJQ2`. */
const caseNumber = /\b([A-Z0-9]{1,5})-([A-Z0-9]{5})\b/g;

const spelled = (text: string) => [...text].join(" ");

/**
 * What a voice is given for a text: one line, without signs that only a screen
 * or espeak-ng itself obeys (`[[…]]` are phonemes to it), case numbers letter
 * by letter.
 */
export function spokenText(text: string): string {
	return text
		.slice(0, mostTextCharacters)
		.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>[\]{}|\\]/gu, " ")
		.replace(
			caseNumber,
			(_, lane: string, rest: string) => `${spelled(lane)}, ${spelled(rest)}`,
		)
		.replace(/\s+/g, " ")
		.trim();
}
