import { useState } from "react";
import { KeyInDialog } from "./key-in-dialog.tsx";
import { KeyInLines } from "./key-in-lines.tsx";

/** Typing by hand: by lines where a reader left lines to put right, by fields where it left nothing. */
export function KeyIn({
	misread,
	onClose,
}: {
	readonly misread: readonly string[];
	readonly onClose: () => void;
}) {
	const [isByLines, setIsByLines] = useState(misread.length > 0);
	return isByLines ? (
		<KeyInLines
			misread={misread}
			onFields={() => setIsByLines(false)}
			onClose={onClose}
		/>
	) : (
		<KeyInDialog onLines={() => setIsByLines(true)} onClose={onClose} />
	);
}
