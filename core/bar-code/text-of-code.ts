import { latin1FromBytes } from "../bytes/latin-1.ts";
import { decodeUtf8 } from "../bytes/utf-8.ts";

/** Bytes of a code that was made from text; null when they are binary. */
export function textOfCode(bytes: Uint8Array): string | null {
	const utf8 = decodeUtf8(bytes, bytes.length);
	const text = utf8.ok ? utf8.value : latin1FromBytes(bytes);
	// A scanner may have sent a seal's bytes as UTF-8: the version byte is a control.
	if (text.startsWith("\u00dc")) return text;
	for (const character of text) {
		const isControl = character < " " && !"\t\n\v\f\r".includes(character);
		if (isControl || (character >= "\u007f" && character < "\u00a0")) {
			return null;
		}
	}
	return text;
}
