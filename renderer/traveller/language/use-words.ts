import { useKiosk } from "../kiosk.ts";
import { type Words, wordsOf } from "./dictionaries.ts";

/** Words in the language in which the kiosk speaks now. */
export function useWords(): Words {
	return wordsOf(useKiosk().view.language);
}
